CREATE TABLE "source_mark" (
	"source_id" integer NOT NULL,
	"start" integer NOT NULL,
	"page" integer,
	"at_ms" integer,
	CONSTRAINT "source_mark_source_id_start_pk" PRIMARY KEY("source_id","start")
);
--> statement-breakpoint
CREATE TABLE "source_reader" (
	"source_id" integer NOT NULL,
	"reader" text NOT NULL,
	"found" integer NOT NULL,
	"agreed" integer NOT NULL,
	"dropped" integer NOT NULL,
	"failed" integer NOT NULL,
	"failure" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "source_reader_source_id_reader_pk" PRIMARY KEY("source_id","reader")
);
--> statement-breakpoint
ALTER TABLE "passage" ADD COLUMN "language" text;--> statement-breakpoint
ALTER TABLE "source_text" ADD COLUMN "format" text DEFAULT 'txt' NOT NULL;--> statement-breakpoint
ALTER TABLE "source_text" ADD COLUMN "original_sha256" text;--> statement-breakpoint
ALTER TABLE "source_text" ADD COLUMN "fetched_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "source_mark" ADD CONSTRAINT "source_mark_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_reader" ADD CONSTRAINT "source_reader_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;