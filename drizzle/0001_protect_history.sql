-- History, the texts of sources and the windows a commitment had are append-only for every role.
create function pledgewatch_append_only() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % refused', tg_table_name, lower(tg_op)
    using errcode = 'restrict_violation',
          hint = 'Record the opposite as a new line instead.';
end
$$;
--> statement-breakpoint
create trigger event_append_only before update or delete on "event"
  for each row execute function pledgewatch_append_only();
--> statement-breakpoint
create trigger event_keep before truncate on "event"
  for each statement execute function pledgewatch_append_only();
--> statement-breakpoint
create trigger source_text_append_only before update or delete on "source_text"
  for each row execute function pledgewatch_append_only();
--> statement-breakpoint
create trigger source_text_keep before truncate on "source_text"
  for each statement execute function pledgewatch_append_only();
--> statement-breakpoint
create trigger window_revision_append_only before update or delete on "window_revision"
  for each row execute function pledgewatch_append_only();
--> statement-breakpoint
create trigger window_revision_keep before truncate on "window_revision"
  for each statement execute function pledgewatch_append_only();
