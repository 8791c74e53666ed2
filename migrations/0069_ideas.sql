-- A leader's own idea that needs a home: what they would do, for whom, and what it needs. Theirs alone until they open it.
create table idea (
  id uuid primary key,
  leader_id uuid not null references leader on delete cascade,
  title text not null,
  what text not null default '',
  for_whom text not null default '',
  needs text not null default '',
  status text not null default 'draft' check (status in ('draft', 'open', 'closed')),
  -- Whether it is read with the name of who wrote it.
  shows_name boolean not null default false,
  opened_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (status <> 'open' or opened_at is not null)
);
create index idea_by_leader on idea (leader_id, id);
create index idea_open on idea (opened_at desc, id desc) where status = 'open';
