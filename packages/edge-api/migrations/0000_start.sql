CREATE TABLE `import_error` (
	`run_id` text NOT NULL,
	`file` text NOT NULL,
	`line` integer NOT NULL,
	`column` text,
	`reason` text NOT NULL,
	FOREIGN KEY (`run_id`) REFERENCES `import_run`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `import_error_run` ON `import_error` (`run_id`);--> statement-breakpoint
CREATE TABLE `import_run` (
	`id` text PRIMARY KEY NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer,
	`exported_at` integer NOT NULL,
	`rows` integer NOT NULL,
	`errors` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `invoice` (
	`id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`customer_id` text NOT NULL,
	`issued_on` text NOT NULL,
	`due_on` text,
	`paid_on` text,
	`period_from` text,
	`period_to` text,
	`total_cents` integer NOT NULL,
	`paid_cents` integer NOT NULL,
	`net_cents` integer NOT NULL,
	`status` text NOT NULL,
	`replaced_by` text,
	`reading` text,
	`reading_on` text,
	`exported_at` integer NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customer`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `invoice_number` ON `invoice` (`number`);--> statement-breakpoint
CREATE INDEX `invoice_page` ON `invoice` (`customer_id`,`issued_on`,`id`);--> statement-breakpoint
CREATE INDEX `invoice_open` ON `invoice` (`customer_id`,`due_on`) WHERE status = 'issued' and paid_cents < total_cents;--> statement-breakpoint
CREATE TABLE `invoice_contract` (
	`invoice_id` text NOT NULL,
	`contract_id` text NOT NULL,
	`issued_on` text NOT NULL,
	PRIMARY KEY(`invoice_id`, `contract_id`),
	FOREIGN KEY (`invoice_id`) REFERENCES `invoice`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contract_id`) REFERENCES `contract`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `invoice_contract_page` ON `invoice_contract` (`contract_id`,`issued_on`,`invoice_id`);--> statement-breakpoint
CREATE TABLE `invoice_line` (
	`invoice_id` text NOT NULL,
	`position` integer NOT NULL,
	`contract_id` text,
	`text` text NOT NULL,
	`detail` text,
	`quantity` text,
	`unit` text,
	`unit_price` text,
	`vat_basis_points` integer NOT NULL,
	`amount_cents` integer NOT NULL,
	PRIMARY KEY(`invoice_id`, `position`),
	FOREIGN KEY (`invoice_id`) REFERENCES `invoice`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `access` (
	`account_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`role` text NOT NULL,
	`is_scoped` integer DEFAULT 0 NOT NULL,
	`granted_at` integer NOT NULL,
	PRIMARY KEY(`account_id`, `customer_id`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`customer_id`) REFERENCES `customer`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `access_customer` ON `access` (`customer_id`);--> statement-breakpoint
CREATE TABLE `access_contract` (
	`account_id` text NOT NULL,
	`customer_id` text NOT NULL,
	`contract_id` text NOT NULL,
	PRIMARY KEY(`account_id`, `contract_id`),
	FOREIGN KEY (`contract_id`) REFERENCES `contract`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `claim` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`customer_id` text,
	`kind` text NOT NULL,
	`created_at` integer NOT NULL,
	`decided_at` integer,
	`decision` text,
	`decided_by` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `claim_account_customer` ON `claim` (`account_id`,`customer_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `claim_unlock` ON `claim` (`account_id`) WHERE kind = 'unlock' and decided_at is null;--> statement-breakpoint
CREATE INDEX `claim_open` ON `claim` (`created_at`) WHERE decided_at is null;--> statement-breakpoint
CREATE INDEX `claim_customer` ON `claim` (`customer_id`);--> statement-breakpoint
CREATE TABLE `contract` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`display_reference` text NOT NULL,
	`customer_id` text NOT NULL,
	`label` text NOT NULL,
	`status` text NOT NULL,
	`from_date` text NOT NULL,
	`to_date` text,
	`exported_at` integer NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customer`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `contract_reference` ON `contract` (`reference`);--> statement-breakpoint
CREATE INDEX `contract_customer` ON `contract` (`customer_id`);--> statement-breakpoint
CREATE TABLE `contract_delivery_point` (
	`contract_id` text NOT NULL,
	`delivery_point_id` text NOT NULL,
	`from_date` text NOT NULL,
	`to_date` text,
	PRIMARY KEY(`contract_id`, `delivery_point_id`, `from_date`),
	FOREIGN KEY (`contract_id`) REFERENCES `contract`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`delivery_point_id`) REFERENCES `delivery_point`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `contract_delivery_point_point` ON `contract_delivery_point` (`delivery_point_id`);--> statement-breakpoint
CREATE TABLE `customer` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`display_reference` text NOT NULL,
	`audience` text NOT NULL,
	`name` text NOT NULL,
	`first_name` text,
	`last_name` text,
	`email` text,
	`phone` text,
	`locale` text,
	`birth_date` text,
	`activation_code` text,
	`postal_address` text,
	`exported_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `customer_reference` ON `customer` (`reference`);--> statement-breakpoint
CREATE TABLE `delivery_point` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`display_reference` text NOT NULL,
	`energy` text NOT NULL,
	`label` text NOT NULL,
	`address` text NOT NULL,
	`postcode` text,
	`exported_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `delivery_point_reference` ON `delivery_point` (`reference`);--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`customer_id` text NOT NULL,
	`link_id` text NOT NULL,
	`outbox_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`customer_id`) REFERENCES `customer`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `invitation_customer` ON `invitation` (`customer_id`,`created_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_link` ON `invitation` (`link_id`);--> statement-breakpoint
CREATE TABLE `link_contract` (
	`link_id` text NOT NULL,
	`contract_id` text NOT NULL,
	PRIMARY KEY(`link_id`, `contract_id`),
	FOREIGN KEY (`contract_id`) REFERENCES `contract`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `acceptance` (
	`account_id` text NOT NULL,
	`text_id` text NOT NULL,
	`version` text NOT NULL,
	`locale` text NOT NULL,
	`accepted_at` integer NOT NULL,
	PRIMARY KEY(`account_id`, `text_id`, `version`),
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`password_hash` text,
	`first_name` text NOT NULL,
	`last_name` text NOT NULL,
	`locale` text NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `challenge` (
	`journey_id` text NOT NULL,
	`entry` text NOT NULL,
	`channel` text NOT NULL,
	`target` text NOT NULL,
	`code_mac` text NOT NULL,
	`key_id` text NOT NULL,
	`sent_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`tries` integer NOT NULL,
	`reservation` text,
	`spent_at` integer,
	`outbox_id` text,
	PRIMARY KEY(`journey_id`, `entry`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `device` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `device_token` ON `device` (`token_hash`);--> statement-breakpoint
CREATE TABLE `device_account` (
	`device_id` text NOT NULL,
	`account_id` text NOT NULL,
	`seen_at` integer NOT NULL,
	PRIMARY KEY(`device_id`, `account_id`),
	FOREIGN KEY (`device_id`) REFERENCES `device`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `factor` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`target` text NOT NULL,
	`verified_at` integer NOT NULL,
	`last_used_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `factor_account_kind_target` ON `factor` (`account_id`,`kind`,`target`);--> statement-breakpoint
CREATE TABLE `failure` (
	`subject` text NOT NULL,
	`scope` text NOT NULL,
	`count` integer NOT NULL,
	`paused_until` integer,
	`reservation` text,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`subject`, `scope`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `identifier` (
	`value` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`kind` text NOT NULL,
	`display` text NOT NULL,
	`verified_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `identifier_account` ON `identifier` (`account_id`);--> statement-breakpoint
CREATE TABLE `journey` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`kind` text NOT NULL,
	`audience` text NOT NULL,
	`locale` text NOT NULL,
	`n` integer NOT NULL,
	`entry` text NOT NULL,
	`state` text NOT NULL,
	`account_id` text,
	`subject` text,
	`email` text,
	`link_id` text,
	`session_id` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`finished_at` integer
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `journey_token` ON `journey` (`token_hash`);--> statement-breakpoint
CREATE INDEX `journey_expiry` ON `journey` (`expires_at`);--> statement-breakpoint
CREATE TABLE `link` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`email` text NOT NULL,
	`customer_id` text NOT NULL,
	`audience` text NOT NULL,
	`role` text NOT NULL,
	`locale` text NOT NULL,
	`uses` integer NOT NULL,
	`max_uses` integer,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`remind_at` integer,
	`completed_at` integer,
	`revoked_at` integer
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `link_token` ON `link` (`token_hash`);--> statement-breakpoint
CREATE INDEX `link_customer` ON `link` (`customer_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `link_reminder` ON `link` (`remind_at`) WHERE remind_at IS NOT NULL;--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`account_id` text NOT NULL,
	`device_id` text,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token` ON `session` (`token_hash`);--> statement-breakpoint
CREATE INDEX `session_account` ON `session` (`account_id`);--> statement-breakpoint
CREATE TABLE `throttle` (
	`bucket` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`window_ends_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `turn` (
	`journey_id` text NOT NULL,
	`n` integer NOT NULL,
	`key_hash` text NOT NULL,
	`reservation` text NOT NULL,
	`reserved_at` integer NOT NULL,
	PRIMARY KEY(`journey_id`, `n`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `turn_result` (
	`journey_id` text NOT NULL,
	`n` integer NOT NULL,
	`view` text NOT NULL,
	`opened_session` integer NOT NULL,
	`committed_at` integer NOT NULL,
	`guard` integer NOT NULL,
	PRIMARY KEY(`journey_id`, `n`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `audit` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`account_id` text,
	`customer_id` text,
	`detail` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `audit_account` ON `audit` (`account_id`,`at`);--> statement-breakpoint
CREATE INDEX `audit_customer` ON `audit` (`customer_id`,`at`,`id`);--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit` (`at`);--> statement-breakpoint
CREATE TABLE `idempotency` (
	`account_id` text NOT NULL,
	`key_hash` text NOT NULL,
	`request_hash` text NOT NULL,
	`response` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`account_id`, `key_hash`)
) STRICT;
--> statement-breakpoint
CREATE INDEX `idempotency_age` ON `idempotency` (`created_at`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`channel` text NOT NULL,
	`template` text NOT NULL,
	`locale` text NOT NULL,
	`payload` text,
	`status` text NOT NULL,
	`attempts` integer NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`lease` text,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`last_error` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`status`,`next_attempt_at`);