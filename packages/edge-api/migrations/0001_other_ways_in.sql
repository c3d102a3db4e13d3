PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_claim` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text,
	`customer_id` text,
	`kind` text NOT NULL,
	`payload` text,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	`decision` text,
	`decided_by` text
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_claim`("id", "account_id", "customer_id", "kind", "created_at", "decided_at", "decision", "decided_by") SELECT "id", "account_id", "customer_id", "kind", "created_at", "decided_at", "decision", "decided_by" FROM `claim`;--> statement-breakpoint
DROP TABLE `claim`;--> statement-breakpoint
ALTER TABLE `__new_claim` RENAME TO `claim`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `claim_account_customer` ON `claim` (`account_id`,`customer_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `claim_unlock` ON `claim` (`account_id`) WHERE kind = 'unlock' and decided_at is null;--> statement-breakpoint
CREATE INDEX `claim_open` ON `claim` (`created_at`) WHERE decided_at is null;--> statement-breakpoint
CREATE INDEX `claim_customer` ON `claim` (`customer_id`);--> statement-breakpoint
CREATE TABLE `__new_link` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`email` text NOT NULL,
	`kind` text DEFAULT 'activate' NOT NULL,
	`customer_id` text,
	`audience` text NOT NULL,
	`role` text NOT NULL,
	`locale` text NOT NULL,
	`uses` integer NOT NULL,
	`max_uses` integer,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`remind_at` integer,
	`completed_at` integer,
	`revoked_at` integer,
	`accepted` text,
	`return_to` text
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_link`("id", "token_hash", "email", "customer_id", "audience", "role", "locale", "uses", "max_uses", "created_at", "expires_at", "remind_at", "completed_at", "revoked_at") SELECT "id", "token_hash", "email", "customer_id", "audience", "role", "locale", "uses", "max_uses", "created_at", "expires_at", "remind_at", "completed_at", "revoked_at" FROM `link`;--> statement-breakpoint
DROP TABLE `link`;--> statement-breakpoint
ALTER TABLE `__new_link` RENAME TO `link`;--> statement-breakpoint
CREATE UNIQUE INDEX `link_token` ON `link` (`token_hash`);--> statement-breakpoint
CREATE INDEX `link_customer` ON `link` (`customer_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `link_email` ON `link` (`email`,`kind`);--> statement-breakpoint
CREATE INDEX `link_reminder` ON `link` (`remind_at`) WHERE remind_at IS NOT NULL;--> statement-breakpoint
ALTER TABLE `account` ADD `birth_date` text;--> statement-breakpoint
ALTER TABLE `account` ADD `phone` text;--> statement-breakpoint
ALTER TABLE `account` ADD `secret_question` text;--> statement-breakpoint
ALTER TABLE `account` ADD `secret_answer_hash` text;