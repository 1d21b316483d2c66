-- Pages and time codes belong to the text they were read with: append-only like it.
create trigger source_mark_append_only before update or delete on "source_mark"
  for each row execute function pledgewatch_append_only();
--> statement-breakpoint
create trigger source_mark_keep before truncate on "source_mark"
  for each statement execute function pledgewatch_append_only();
