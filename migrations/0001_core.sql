-- Who works with the bank, how they sign in, and the records that nobody may rewrite.

create table organisation (
  id uuid primary key,
  name text not null,
  sector text not null check (sector in ('provider', 'commissioner', 'council', 'healthwatch',
    'voluntary', 'educator', 'business', 'social_enterprise', 'other')),
  ods_code text unique,
  outcode text,
  website text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  archived_at timestamptz
);
create unique index organisation_by_name on organisation (lower(name)) where archived_at is null;

-- One staff post at most: a person who works for two organisations has an account for each, so that
-- every request acts for exactly one organisation.
create table account (
  id uuid primary key,
  email text not null,
  name text not null,
  status text not null default 'active' check (status in ('active', 'suspended')),
  organisation_id uuid references organisation,
  staff_role text check (staff_role in ('coordinator', 'engagement_lead')),
  administrator boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check ((organisation_id is null) = (staff_role is null))
);
create unique index account_by_email on account (lower(email));
create index account_by_organisation on account (organisation_id, lower(name), id);

create table session (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  token_hash bytea not null unique,
  device text,
  created_at timestamptz not null default now(),
  seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index session_by_account on session (account_id) where ended_at is null;

-- Every request for a sign-in link, known address or not, is one row and one job: same work, same time.
-- The address is wiped as soon as the job has run.
create table sign_in_request (
  id uuid primary key,
  email text,
  email_digest bytea not null,
  network text not null,
  return_to text,
  created_at timestamptz not null default now()
);
create index sign_in_request_by_email on sign_in_request (email_digest, created_at);
create index sign_in_request_by_network on sign_in_request (network, created_at);

create table sign_in_link (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  token_hash bytea not null unique,
  return_to text,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index sign_in_link_by_account on sign_in_link (account_id);

create table api_token (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  name text not null,
  token_hash bytea not null unique,
  created_at timestamptz not null default now(),
  used_at timestamptz,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index api_token_by_account on api_token (account_id, created_at);

-- What changed, by whom: ids and names of fields only, never their values. Insert-only for the app.
create table audit_event (
  id uuid primary key,
  at timestamptz not null default clock_timestamp(),
  actor_kind text not null,
  actor_id uuid,
  organisation_id uuid,
  event text not null,
  subject_kind text not null,
  subject_id uuid,
  request_id text not null,
  detail jsonb not null default '{}'
);
create index audit_event_by_subject on audit_event (subject_id, at);
create index audit_event_by_organisation on audit_event (organisation_id, at);

-- Who read whose personal data: one row a request. Insert-only for the app.
create table access_event (
  id uuid primary key,
  at timestamptz not null default clock_timestamp(),
  actor_kind text not null,
  actor_id uuid,
  organisation_id uuid,
  operation text not null,
  manner text not null check (manner in ('listed', 'matched', 'opened', 'exported')),
  purpose text not null,
  view text not null,
  leader_ids uuid[] not null,
  request_id text not null
);
create index access_event_by_leader on access_event using gin (leader_ids);

-- What a repeated POST made the first time: its id and never its contents. Kept for a day.
create table idempotency_record (
  actor_id uuid not null,
  key text not null,
  request_digest bytea not null,
  subject_id uuid,
  created_at timestamptz not null default now(),
  primary key (actor_id, key)
);
create index idempotency_record_by_age on idempotency_record (created_at);

-- The demo's mailbox. Outside the demo nothing is ever written here.
create table demo_mail (
  id uuid primary key,
  recipient text not null,
  subject text not null,
  text_body text not null,
  sent_at timestamptz not null default now()
);

-- Facts about this installation, such as which demo bank was loaded.
create table installation (
  name text primary key,
  value jsonb not null,
  set_at timestamptz not null default now()
);
