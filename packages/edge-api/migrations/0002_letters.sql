CREATE TABLE `letter` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`payload` text NOT NULL,
	`expires_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE INDEX `letter_expiry` ON `letter` (`expires_at`);