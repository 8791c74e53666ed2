-- A spreadsheet on its way in: kept until it is taken or a day has passed, then its contents are wiped.

create table import (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  account_id uuid not null references account,
  file_name text not null,
  file bytea,
  -- Columns named by hand: { index: kind or null }.
  mapping jsonb not null default '{}',
  -- The coordinator's statement of how these people agreed, or null.
  agreement jsonb,
  status text not null default 'open' check (status in ('open', 'done')),
  -- Counts of what was done, once it is.
  result jsonb,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index import_by_organisation on import (organisation_id, created_at);
create index leader_by_phone on leader (organisation_id, phone);
create index leader_by_reference on leader (organisation_id, reference);
