-- A private address at which somebody's own calendar reads what they take part in. Whoever knows the address can read
-- it, so it says little unless they chose otherwise, and it is theirs to renew and to end.
create table calendar_feed (
  id uuid primary key,
  account_id uuid not null unique references account on delete cascade,
  secret_hash bytea not null unique,
  -- `thin`: that there is a meeting, and when. `full`: what it is, with whom, and where.
  detail text not null check (detail in ('thin', 'full')),
  created_at timestamptz not null default now(),
  -- To the hour: whether anything reads it at all.
  read_at timestamptz,
  version integer not null default 1
);

-- Whose sessions a colleague's calendar shows.
create index opportunity_by_contact on opportunity (contact_account_id) where contact_account_id is not null;
