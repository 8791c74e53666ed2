-- Programs of an organisation that act for it through the API, by OAuth 2.0 client credentials. Secrets and tokens have
-- 256 random bits and are kept as digests alone.

create table client (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  name text not null,
  -- Why it reads people's data, in its organisation's words: it stands in the record of every reading.
  purpose text not null,
  -- The colleague who answers for it; people are told to turn to them about opportunities that it writes.
  contact_account_id uuid references account on delete set null,
  scopes text[] not null check (cardinality(scopes) > 0),
  status text not null default 'active' check (status in ('active', 'suspended')),
  -- To the minute: whether anything uses it at all.
  used_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index client_by_organisation on client (organisation_id, id);
create index client_by_contact on client (contact_account_id);

-- Several may stand at once, so that a program can be given a new one before the old one ends.
create table client_secret (
  id uuid primary key,
  client_id uuid not null references client on delete cascade,
  secret_hash bytea not null unique,
  -- Its last four letters, to tell it from the others.
  hint text not null,
  created_at timestamptz not null default now(),
  used_at timestamptz,
  -- When it stops by itself; infinity: not before somebody ends it.
  ends_at timestamptz not null default 'infinity'
);
create index client_secret_by_client on client_secret (client_id, created_at);

-- A token ends with its hour, with the secret that it came by, and with its client.
create table client_token (
  id uuid primary key,
  client_id uuid not null references client on delete cascade,
  secret_id uuid not null references client_secret on delete cascade,
  token_hash bytea not null unique,
  scopes text[] not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index client_token_by_client on client_token (client_id);
create index client_token_by_secret on client_token (secret_id);
create index client_token_by_end on client_token (expires_at);
