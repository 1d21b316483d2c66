ALTER TABLE "commitment" ADD COLUMN "check_back_basis" text;--> statement-breakpoint
ALTER TABLE "commitment" ADD COLUMN "recurrence_basis" text;