-- Staff and coordinators write addresses down that nobody has proven. Such an account waits for whoever reads the
-- mail of that address, and keeps it from nobody: so nobody learns, by asking for one, that an address is taken.
alter table account add column proven_at timestamptz default now();
update account set proven_at = created_at;

-- An address signs in to one account. Any number may wait for it, one of each organisation's staff.
drop index account_by_email;
create unique index account_by_email on account (lower(email)) where proven_at is not null;
create unique index account_waiting on account (organisation_id, lower(email))
  where proven_at is null and organisation_id is not null;
create index account_by_any_email on account (lower(email));

-- How long people were silent is read for everybody at once: of the trail of changes, only what they did themselves.
create index audit_event_own on audit_event (subject_id, at) where event = 'leaders.changed_own';
