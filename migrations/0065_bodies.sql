-- Boards and committees, the seats that patient leaders have on them, and who holds each seat for which term.

create table body (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  name text not null,
  kind text not null check (kind in ('board', 'committee', 'working_group', 'panel', 'forum', 'other')),
  purpose text not null default '',
  -- How often and where it meets, in plain words.
  meets text not null default '',
  -- A term that ends is warned of so many days before.
  warning_days smallint not null default 60 check (warning_days between 0 and 730),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  archived_at timestamptz
);
create unique index body_by_name on body (organisation_id, lower(name)) where archived_at is null;
create index body_listed on body (organisation_id, lower(name), id);

create table seat (
  id uuid primary key,
  body_id uuid not null references body,
  name text not null,
  -- Code of the role that whoever holds it has.
  role text references role (code),
  is_voting boolean not null default true,
  -- How long a term is, in months; null: as long as it suits both.
  term_months smallint check (term_months between 1 and 120),
  -- Whoever holds it stays after the last day of the term until somebody follows.
  carries_over boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  archived_at timestamptz
);
create index seat_by_body on seat (body_id, id);

-- One person in one seat, as its holder or as the one who stands in for them.
create table seat_term (
  id uuid primary key,
  seat_id uuid not null references seat,
  part text not null check (part in ('holder', 'alternate')),
  -- Null: somebody who is not in the bank, of whom nothing is kept.
  leader_id uuid references leader on delete set null,
  -- The first and the last day, both included; no last day: open-ended.
  begins_on date not null,
  ends_on date,
  -- The last day on which they really were in it.
  ended_on date,
  how_ended text check (how_ended in ('completed', 'stepped_down', 'ended_early')),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (ends_on >= begins_on),
  check (ended_on >= begins_on),
  check ((ended_on is null) = (how_ended is null))
);
-- Two of one part never begin on one day: the order of those who follow each other is always clear.
create unique index seat_term_by_seat on seat_term (seat_id, part, begins_on);
create index seat_term_by_leader on seat_term (leader_id, id) where leader_id is not null;
