CREATE TABLE "auth_account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_rate_limit" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"count" integer NOT NULL,
	"last_request" bigint NOT NULL,
	CONSTRAINT "auth_rate_limit_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "auth_session" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"user_id" text NOT NULL,
	CONSTRAINT "auth_session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "auth_user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "auth_user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "auth_verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "commitment" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "commitment_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"review" text DEFAULT 'candidate' NOT NULL,
	"unseen" boolean DEFAULT false NOT NULL,
	"review_why" text,
	"merged_into_id" integer,
	"title" text NOT NULL,
	"action" text NOT NULL,
	"criterion" text,
	"kind" text NOT NULL,
	"direction" text,
	"completion" text DEFAULT 'not_assessed' NOT NULL,
	"rest_expected" boolean,
	"happened_on" date,
	"closed" boolean DEFAULT false NOT NULL,
	"last_checked" date,
	"due_from" date,
	"due_until" date,
	"due_precision" text,
	"due_text" text,
	"due_basis" text,
	"due_assumptions" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"first_from" date,
	"first_until" date,
	"first_precision" text,
	"moves" integer DEFAULT 0 NOT NULL,
	"arm" integer DEFAULT 0 NOT NULL,
	"check_back_on" date,
	"check_back_text" text,
	"anchor" jsonb,
	"rrule" text,
	"recurrence_text" text,
	"cadence_months" integer DEFAULT 3 NOT NULL,
	"series_id" integer,
	"series_period" date,
	"follower_id" integer,
	"confidence" real,
	"cues" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"reader" text DEFAULT 'rules' NOT NULL,
	"is_public" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"next_check_at" timestamp with time zone DEFAULT '-infinity' NOT NULL,
	"checked_as_of" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "commitment_party" (
	"commitment_id" integer NOT NULL,
	"party_id" integer NOT NULL,
	"role" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"name_then" text,
	CONSTRAINT "commitment_party_commitment_id_party_id_role_pk" PRIMARY KEY("commitment_id","party_id","role")
);
--> statement-breakpoint
CREATE TABLE "commitment_tag" (
	"commitment_id" integer NOT NULL,
	"tag" text NOT NULL,
	CONSTRAINT "commitment_tag_commitment_id_tag_pk" PRIMARY KEY("commitment_id","tag")
);
--> statement-breakpoint
CREATE TABLE "mention" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mention_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"commitment_id" integer NOT NULL,
	"source_id" integer NOT NULL,
	"quote" text NOT NULL,
	"start_at" integer NOT NULL,
	"end_at" integer NOT NULL,
	"speaker" text,
	"role" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "digest_cut" (
	"person_id" integer NOT NULL,
	"period" text NOT NULL,
	"cut_event_id" integer NOT NULL,
	"as_of" timestamp with time zone NOT NULL,
	"message_id" integer,
	CONSTRAINT "digest_cut_key" UNIQUE("person_id","period")
);
--> statement-breakpoint
CREATE TABLE "message" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "message_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"person_id" integer,
	"uid" text NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"subject" text,
	"refs" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"composed_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone DEFAULT now() NOT NULL,
	"lease_until" timestamp with time zone,
	"leased_by" text,
	"response" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "message_uid_unique" UNIQUE("uid")
);
--> statement-breakpoint
CREATE TABLE "message_body" (
	"message_id" integer PRIMARY KEY NOT NULL,
	"recipient" text NOT NULL,
	"mime" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mute" (
	"person_id" integer NOT NULL,
	"commitment_id" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	CONSTRAINT "mute_key" UNIQUE("person_id","commitment_id")
);
--> statement-breakpoint
CREATE TABLE "notice" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notice_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"person_id" integer NOT NULL,
	"commitment_id" integer NOT NULL,
	"milestone" text NOT NULL,
	"arm" integer NOT NULL,
	"day" date NOT NULL,
	"send_after" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"backlog" boolean DEFAULT false NOT NULL,
	"why" text NOT NULL,
	"message_id" integer,
	CONSTRAINT "notice_key" UNIQUE("person_id","commitment_id","milestone","arm")
);
--> statement-breakpoint
CREATE TABLE "snooze" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "snooze_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"commitment_id" integer NOT NULL,
	"person_id" integer NOT NULL,
	"snoozed_until" date NOT NULL,
	"ended" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "subscription" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "subscription_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"person_id" integer NOT NULL,
	"filter" text NOT NULL,
	"party_id" integer,
	"direction" text,
	"source_id" integer,
	"tag" text,
	"commitment_id" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "subscription_key" UNIQUE NULLS NOT DISTINCT("person_id","filter","party_id","direction","source_id","tag","commitment_id")
);
--> statement-breakpoint
CREATE TABLE "event" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"actor_id" integer,
	"channel" text NOT NULL,
	"kind" text NOT NULL,
	"axis" text NOT NULL,
	"commitment_id" integer,
	"source_id" integer,
	"person_id" integer,
	"party_id" integer,
	"before" jsonb,
	"after" jsonb,
	"note_id" integer,
	"undoes_id" integer,
	"batch" text,
	"request" text,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "note" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "note_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"text" text,
	"author_id" integer
);
--> statement-breakpoint
CREATE TABLE "party" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "party_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"parent_id" integer,
	"successor_id" integer,
	"follower_id" integer
);
--> statement-breakpoint
CREATE TABLE "party_name" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "party_name_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"party_id" integer NOT NULL,
	"name" text NOT NULL,
	"alias" boolean DEFAULT true NOT NULL,
	"valid_from" date,
	"valid_until" date
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "person_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"address" text,
	"name" text,
	"zone" text,
	"hour" smallint DEFAULT 8 NOT NULL,
	"mail_days" text DEFAULT 'every' NOT NULL,
	"digest" text DEFAULT 'weekly' NOT NULL,
	"skip_quiet_digest" boolean DEFAULT false NOT NULL,
	"role" text DEFAULT 'editor' NOT NULL,
	"keeper" boolean DEFAULT false NOT NULL,
	"confirmed_at" timestamp with time zone,
	"suppressed_at" timestamp with time zone,
	"suppressed_why" text,
	"stopped_at" timestamp with time zone,
	"away_from" date,
	"away_until" date,
	"cover_id" integer,
	"epoch" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"erased_at" timestamp with time zone,
	CONSTRAINT "person_hour_check" CHECK ("person"."hour" between 0 and 23)
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "evidence_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"commitment_id" integer NOT NULL,
	"url" text,
	"title" text,
	"dated" date,
	"note_id" integer,
	"stance" text DEFAULT 'supports' NOT NULL,
	"said_by" text DEFAULT 'ourselves' NOT NULL,
	"visibility" text DEFAULT 'internal' NOT NULL,
	"verdict_id" integer,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	"event_id" integer NOT NULL,
	"undone" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "look" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "look_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"commitment_id" integer NOT NULL,
	"looked_on" date NOT NULL,
	"person_id" integer,
	"note_id" integer,
	"event_id" integer NOT NULL,
	"undone" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verdict" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "verdict_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"commitment_id" integer NOT NULL,
	"party_id" integer,
	"completion" text NOT NULL,
	"happened_on" date,
	"recorded_on" date NOT NULL,
	"author_id" integer,
	"rest_expected" boolean,
	"rest_by" date,
	"reason_id" integer,
	"note_id" integer,
	"event_id" integer NOT NULL,
	"undone" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "window_revision" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "window_revision_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"commitment_id" integer NOT NULL,
	"kind" text NOT NULL,
	"due_from" date,
	"due_until" date,
	"precision" text,
	"due_text" text NOT NULL,
	"basis" text NOT NULL,
	"assumptions" jsonb NOT NULL,
	"announced_by" text,
	"source_id" integer,
	"note_id" integer,
	"day" date NOT NULL,
	"event_id" integer
);
--> statement-breakpoint
CREATE TABLE "passage" (
	"source_id" integer NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"speaker" text,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	CONSTRAINT "passage_source_id_seq_pk" PRIMARY KEY("source_id","seq")
);
--> statement-breakpoint
CREATE TABLE "source" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "source_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"title" text NOT NULL,
	"publisher" text,
	"url" text,
	"said" date NOT NULL,
	"place" text,
	"zone" text NOT NULL,
	"hemisphere" text NOT NULL,
	"day_order" text DEFAULT 'day_first' NOT NULL,
	"file_name" text,
	"replaces_id" integer,
	"follower_id" integer,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "source_party" (
	"source_id" integer NOT NULL,
	"party_id" integer NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "source_party_source_id_party_id_pk" PRIMARY KEY("source_id","party_id")
);
--> statement-breakpoint
CREATE TABLE "source_text" (
	"source_id" integer PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "source_text_sha256_unique" UNIQUE("sha256")
);
--> statement-breakpoint
CREATE TABLE "job_run" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "job_run_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"job" text NOT NULL,
	"planned" timestamp with time zone NOT NULL,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	"ok" boolean,
	"counts" jsonb,
	"error" text
);
--> statement-breakpoint
CREATE TABLE "meta" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "spent_token" (
	"id" text PRIMARY KEY NOT NULL,
	"spent_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "auth_account" ADD CONSTRAINT "auth_account_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_merged_into_id_commitment_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_series_id_commitment_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_follower_id_person_id_fk" FOREIGN KEY ("follower_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_party" ADD CONSTRAINT "commitment_party_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_party" ADD CONSTRAINT "commitment_party_party_id_party_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_tag" ADD CONSTRAINT "commitment_tag_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mention" ADD CONSTRAINT "mention_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mention" ADD CONSTRAINT "mention_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest_cut" ADD CONSTRAINT "digest_cut_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest_cut" ADD CONSTRAINT "digest_cut_message_id_message_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."message"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message_body" ADD CONSTRAINT "message_body_message_id_message_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."message"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mute" ADD CONSTRAINT "mute_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mute" ADD CONSTRAINT "mute_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice" ADD CONSTRAINT "notice_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snooze" ADD CONSTRAINT "snooze_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snooze" ADD CONSTRAINT "snooze_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_party_id_party_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscription" ADD CONSTRAINT "subscription_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_actor_id_person_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_note_id_note_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."note"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_undoes_id_event_id_fk" FOREIGN KEY ("undoes_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party" ADD CONSTRAINT "party_parent_id_party_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party" ADD CONSTRAINT "party_successor_id_party_id_fk" FOREIGN KEY ("successor_id") REFERENCES "public"."party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party" ADD CONSTRAINT "party_follower_id_person_id_fk" FOREIGN KEY ("follower_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party_name" ADD CONSTRAINT "party_name_party_id_party_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_note_id_note_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."note"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_verdict_id_verdict_id_fk" FOREIGN KEY ("verdict_id") REFERENCES "public"."verdict"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "look" ADD CONSTRAINT "look_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "look" ADD CONSTRAINT "look_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "look" ADD CONSTRAINT "look_note_id_note_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."note"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "look" ADD CONSTRAINT "look_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_party_id_party_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_author_id_person_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_reason_id_note_id_fk" FOREIGN KEY ("reason_id") REFERENCES "public"."note"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_note_id_note_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."note"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict" ADD CONSTRAINT "verdict_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "window_revision" ADD CONSTRAINT "window_revision_commitment_id_commitment_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "window_revision" ADD CONSTRAINT "window_revision_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "window_revision" ADD CONSTRAINT "window_revision_note_id_note_id_fk" FOREIGN KEY ("note_id") REFERENCES "public"."note"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "window_revision" ADD CONSTRAINT "window_revision_event_id_event_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."event"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passage" ADD CONSTRAINT "passage_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source" ADD CONSTRAINT "source_replaces_id_source_id_fk" FOREIGN KEY ("replaces_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source" ADD CONSTRAINT "source_follower_id_person_id_fk" FOREIGN KEY ("follower_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_party" ADD CONSTRAINT "source_party_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_party" ADD CONSTRAINT "source_party_party_id_party_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_text" ADD CONSTRAINT "source_text_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "auth_account_user_index" ON "auth_account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_session_user_index" ON "auth_session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_verification_identifier_index" ON "auth_verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "commitment_ripe_index" ON "commitment" USING btree ("next_check_at") WHERE "commitment"."review" = 'accepted' and not "commitment"."closed";--> statement-breakpoint
CREATE INDEX "commitment_checked_index" ON "commitment" USING btree ("checked_as_of") WHERE "commitment"."review" = 'accepted' and not "commitment"."closed";--> statement-breakpoint
CREATE INDEX "commitment_due_index" ON "commitment" USING btree ("due_until","id") WHERE "commitment"."review" = 'accepted' and not "commitment"."closed";--> statement-breakpoint
CREATE INDEX "commitment_review_index" ON "commitment" USING btree ("review","id");--> statement-breakpoint
CREATE INDEX "commitment_follower_index" ON "commitment" USING btree ("follower_id");--> statement-breakpoint
CREATE INDEX "commitment_series_index" ON "commitment" USING btree ("series_id","series_period");--> statement-breakpoint
CREATE INDEX "commitment_party_index" ON "commitment_party" USING btree ("party_id","role");--> statement-breakpoint
CREATE INDEX "commitment_tag_index" ON "commitment_tag" USING btree ("tag");--> statement-breakpoint
CREATE INDEX "mention_commitment_index" ON "mention" USING btree ("commitment_id");--> statement-breakpoint
CREATE INDEX "mention_source_index" ON "mention" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "message_due_index" ON "message" USING btree ("next_attempt_at","id") WHERE "message"."state" in ('queued', 'failed', 'sending');--> statement-breakpoint
CREATE INDEX "message_person_index" ON "message" USING btree ("person_id","id");--> statement-breakpoint
CREATE INDEX "message_state_index" ON "message" USING btree ("state","id");--> statement-breakpoint
CREATE INDEX "notice_pending_index" ON "notice" USING btree ("send_after") WHERE "notice"."state" = 'pending';--> statement-breakpoint
CREATE INDEX "notice_message_index" ON "notice" USING btree ("message_id");--> statement-breakpoint
CREATE INDEX "notice_commitment_index" ON "notice" USING btree ("commitment_id");--> statement-breakpoint
CREATE INDEX "snooze_index" ON "snooze" USING btree ("commitment_id","person_id");--> statement-breakpoint
CREATE INDEX "subscription_person_index" ON "subscription" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "subscription_active_index" ON "subscription" USING btree ("filter") WHERE "subscription"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "event_commitment_index" ON "event" USING btree ("commitment_id","id");--> statement-breakpoint
CREATE INDEX "event_source_index" ON "event" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "event_request_index" ON "event" USING btree ("request");--> statement-breakpoint
CREATE INDEX "event_undoes_index" ON "event" USING btree ("undoes_id");--> statement-breakpoint
CREATE INDEX "event_batch_index" ON "event" USING btree ("batch");--> statement-breakpoint
CREATE UNIQUE INDEX "party_name_key" ON "party" USING btree (lower("name"));--> statement-breakpoint
CREATE INDEX "party_parent_index" ON "party" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "party_name_index" ON "party_name" USING btree (lower("name"));--> statement-breakpoint
CREATE UNIQUE INDEX "person_address_key" ON "person" USING btree (lower("address"));--> statement-breakpoint
CREATE INDEX "person_keeper_index" ON "person" USING btree ("keeper");--> statement-breakpoint
CREATE INDEX "evidence_index" ON "evidence" USING btree ("commitment_id");--> statement-breakpoint
CREATE INDEX "look_index" ON "look" USING btree ("commitment_id","id");--> statement-breakpoint
CREATE INDEX "verdict_index" ON "verdict" USING btree ("commitment_id","id");--> statement-breakpoint
CREATE INDEX "window_revision_index" ON "window_revision" USING btree ("commitment_id","id");--> statement-breakpoint
CREATE INDEX "passage_source_index" ON "passage" USING btree ("source_id");--> statement-breakpoint
CREATE INDEX "job_run_index" ON "job_run" USING btree ("job","id");