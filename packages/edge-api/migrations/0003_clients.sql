CREATE TABLE `authorization_code` (
	`code_hash` text PRIMARY KEY NOT NULL,
	`consent_id` text NOT NULL,
	`client_id` text NOT NULL,
	`redirect` text NOT NULL,
	`challenge` text NOT NULL,
	`jkt` text,
	`scopes` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`grant_id` text,
	FOREIGN KEY (`consent_id`) REFERENCES `consent`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `authorization_code_expiry` ON `authorization_code` (`expires_at`);--> statement-breakpoint
CREATE TABLE `client_grant` (
	`id` text PRIMARY KEY NOT NULL,
	`consent_id` text NOT NULL,
	`jkt` text NOT NULL,
	`scopes` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`consent_id`) REFERENCES `consent`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `client_grant_consent` ON `client_grant` (`consent_id`);--> statement-breakpoint
CREATE INDEX `client_grant_expiry` ON `client_grant` (`expires_at`);--> statement-breakpoint
CREATE TABLE `client_token` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`grant_id` text NOT NULL,
	`kind` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`grant_id`) REFERENCES `client_grant`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `client_token_grant` ON `client_token` (`grant_id`);--> statement-breakpoint
CREATE INDEX `client_token_expiry` ON `client_token` (`expires_at`);--> statement-breakpoint
CREATE TABLE `consent` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`client_id` text NOT NULL,
	`scopes` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `consent_live` ON `consent` (`account_id`,`client_id`) WHERE withdrawn_at IS NULL;--> statement-breakpoint
CREATE TABLE `consent_contract` (
	`consent_id` text NOT NULL,
	`contract_id` text NOT NULL,
	PRIMARY KEY(`consent_id`, `contract_id`),
	FOREIGN KEY (`consent_id`) REFERENCES `consent`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contract_id`) REFERENCES `contract`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `dpop_proof` (
	`proof_hash` text PRIMARY KEY NOT NULL,
	`expires_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `dpop_proof_expiry` ON `dpop_proof` (`expires_at`);