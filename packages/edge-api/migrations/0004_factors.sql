CREATE TABLE `elevation` (
	`session_id` text NOT NULL,
	`purpose` text NOT NULL,
	`until` integer NOT NULL,
	PRIMARY KEY(`session_id`, `purpose`),
	FOREIGN KEY (`session_id`) REFERENCES `session`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `factor_release` (
	`account_id` text PRIMARY KEY NOT NULL,
	`asked_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `recovery_code` (
	`code_mac` text PRIMARY KEY NOT NULL,
	`key_id` text NOT NULL,
	`account_id` text NOT NULL,
	`made_at` integer NOT NULL,
	`spent_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `recovery_code_account` ON `recovery_code` (`account_id`);--> statement-breakpoint
ALTER TABLE `factor` ADD `name` text;--> statement-breakpoint
ALTER TABLE `factor` ADD `secret` text;--> statement-breakpoint
ALTER TABLE `factor` ADD `public_key` text;--> statement-breakpoint
ALTER TABLE `factor` ADD `counter` integer;--> statement-breakpoint
ALTER TABLE `factor` ADD `transports` text;--> statement-breakpoint
CREATE UNIQUE INDEX `factor_passkey` ON `factor` (`target`) WHERE kind = 'passkey';--> statement-breakpoint
ALTER TABLE `session` ADD `agent` text;