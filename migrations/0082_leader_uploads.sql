-- People as a file, sent by a program or a coordinator in lines of exact fields. `taken` lines were taken, from the first
-- on; it moves in the very transaction that takes them, so that each is taken once.
create table leader_upload (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  -- Who began it: a member of staff or a program.
  account_id uuid references account on delete set null,
  client_id uuid references client on delete set null,
  format text not null check (format in ('ndjson', 'csv')),
  -- The statement of how these people agreed, or null.
  agreement jsonb,
  status text not null default 'open' check (status in ('open', 'complete')),
  taken integer not null default 0,
  created integer not null default 0,
  updated integer not null default 0,
  unchanged integer not null default 0,
  refused integer not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (taken = created + updated + unchanged + refused)
);
create index leader_upload_by_organisation on leader_upload (organisation_id, id);
create index leader_upload_by_age on leader_upload (updated_at);

-- What became of one line, and nothing of what it said: it is found again by its number in the sender's own file.
create table leader_upload_line (
  upload_id uuid not null references leader_upload on delete cascade,
  line integer not null,
  outcome text not null check (outcome in ('created', 'updated', 'unchanged', 'refused')),
  leader_id uuid,
  -- Of a refused line: the code of the problem, the field that it lies in, and what to do.
  code text,
  field text,
  words text,
  primary key (upload_id, line),
  check ((outcome = 'refused') = (code is not null))
);
create index leader_upload_refused on leader_upload_line (upload_id, line) where outcome = 'refused';
