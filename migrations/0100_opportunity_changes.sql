-- Which packed opportunities changed, in which transaction: what a process that keeps them in memory follows before
-- every answer, as card_change is for people. Rows are dropped after some hours; whoever looked longer ago than that
-- reads everything anew.

create table opportunity_card_change (
  -- Zeros: everything changed (the table was emptied).
  opportunity_id uuid not null,
  transaction xid8 not null default pg_current_xact_id(),
  at timestamptz not null default now()
);
create index opportunity_card_change_by_transaction on opportunity_card_change (transaction);
create index opportunity_card_change_by_age on opportunity_card_change using brin (at);

create function note_opportunity_card_change() returns trigger language plpgsql as $$
begin
  insert into opportunity_card_change (opportunity_id) select opportunity_id from changed;
  return null;
end $$;

create function note_every_opportunity_card_change() returns trigger language plpgsql as $$
begin
  insert into opportunity_card_change (opportunity_id) values ('00000000-0000-0000-0000-000000000000');
  return null;
end $$;

create trigger opportunity_card_added after insert on opportunity_card
  referencing new table as changed for each statement execute function note_opportunity_card_change();
create trigger opportunity_card_changed after update on opportunity_card
  referencing new table as changed for each statement execute function note_opportunity_card_change();
create trigger opportunity_card_gone after delete on opportunity_card
  referencing old table as changed for each statement execute function note_opportunity_card_change();
create trigger opportunity_card_emptied after truncate on opportunity_card
  for each statement execute function note_every_opportunity_card_change();
