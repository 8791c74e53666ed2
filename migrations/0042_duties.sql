-- The register of what people ask of their data, and the log of breaches.

create table subject_request (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  kind text not null check (kind in ('access', 'correction', 'erasure', 'objection', 'restriction', 'portability')),
  -- No reference: the register has to outlast an erasure that it is about.
  leader_id uuid,
  -- Who asks, where they are not in the register of people.
  person text,
  -- The person did it themselves, on their own pages.
  by_self boolean not null default false,
  received_on date not null,
  -- While it is asked who they are, the time has not begun.
  identity text not null check (identity in ('known', 'asked', 'confirmed')),
  identity_on date,
  -- The law's last day and the bank's own; null while the time has not begun.
  due_on date,
  target_on date,
  extension_told_on date,
  extension_reason text,
  handler_id uuid references account,
  status text not null default 'open' check (status in ('open', 'done', 'refused', 'withdrawn')),
  closed_on date,
  outcome text,
  note text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((status = 'open') = (closed_on is null)),
  check ((identity = 'confirmed') = (identity_on is not null)),
  check ((identity = 'asked') = (due_on is null)),
  check ((extension_told_on is null) = (extension_reason is null)),
  check (leader_id is not null or person is not null)
);
create index subject_request_open on subject_request (organisation_id, coalesce(due_on, received_on), id)
  where status = 'open';
create index subject_request_closed on subject_request (organisation_id, closed_on, id) where status <> 'open';

create table breach (
  id uuid primary key,
  -- The organisation that found it; null: whoever runs the installation.
  organisation_id uuid references organisation,
  title text not null,
  happened text not null,
  happened_from timestamptz,
  happened_to timestamptz,
  -- From here the 72 hours run.
  known_at timestamptz not null,
  risk text not null check (risk in ('not_judged', 'unlikely', 'likely', 'high')),
  risk_reason text,
  regulator_told_at timestamptz,
  -- Why the regulator was not told, or was told late.
  regulator_reason text,
  people_told_at timestamptz,
  -- How people were told, or why they were not.
  people_words text,
  measures text,
  status text not null default 'open' check (status in ('open', 'closed')),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (happened_to is null or happened_from <= happened_to)
);
create index breach_by_time on breach (known_at desc, id desc);
create index breach_by_organisation on breach (organisation_id, known_at desc, id desc);
