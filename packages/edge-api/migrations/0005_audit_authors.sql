ALTER TABLE `audit` ADD `author_kind` text;--> statement-breakpoint
ALTER TABLE `audit` ADD `author_id` text;