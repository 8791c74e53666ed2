-- Which cards changed, in which transaction: what a process that keeps columns of cards in memory follows
-- before every answer. Triggers write it, so that no change can go round it. Rows are dropped after some
-- hours; whoever looked longer ago than that reads everything anew.

create table card_change (
  -- Zeros: everything changed (the table was emptied, or places moved).
  organisation_id uuid not null,
  leader_id uuid not null,
  transaction xid8 not null default pg_current_xact_id(),
  at timestamptz not null default now()
);
create index card_change_by_organisation on card_change (organisation_id, transaction);
create index card_change_by_age on card_change using brin (at);

create function note_card_change() returns trigger language plpgsql as $$
begin
  insert into card_change (organisation_id, leader_id) select organisation_id, leader_id from changed;
  return null;
end $$;

create function note_every_card_change() returns trigger language plpgsql as $$
begin
  insert into card_change (organisation_id, leader_id)
  values ('00000000-0000-0000-0000-000000000000', '00000000-0000-0000-0000-000000000000');
  return null;
end $$;

create trigger leader_card_added after insert on leader_card
  referencing new table as changed for each statement execute function note_card_change();
create trigger leader_card_changed after update on leader_card
  referencing new table as changed for each statement execute function note_card_change();
create trigger leader_card_gone after delete on leader_card
  referencing old table as changed for each statement execute function note_card_change();
create trigger leader_card_emptied after truncate on leader_card
  for each statement execute function note_every_card_change();
create trigger place_moved after insert or update or delete or truncate on place
  for each statement execute function note_every_card_change();

-- Who is or was employed by an organisation, for the opportunities that exclude them.
create index leader_by_interest on leader using gin (interests jsonb_path_ops);
