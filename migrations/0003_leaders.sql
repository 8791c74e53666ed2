-- People. Untold is null (or an item absent from an answer set); "told: none" is an empty answer.
-- Answer set: { yes: [code], no: [code], complete: boolean }.
-- Themes: { items: { code: { own?: boolean, caring?: boolean } }, complete: boolean }.

create table leader (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  account_id uuid unique references account,
  contact_account_id uuid references account,
  status text not null check (status in ('invited', 'active', 'left', 'erased')),
  paused boolean not null default false,
  paused_until date,
  reference text,
  name text not null,
  sort_name text not null,
  known_as text,
  pronouns text,
  email text,
  phone text,
  other_phones text[] not null default '{}',
  preferred_channel text check (preferred_channel in ('email', 'phone', 'text', 'post')),
  contact_note text,
  outcode text references place,
  offers text,
  wants text,
  experience jsonb not null default '{"yes":[],"no":[],"complete":false}',
  themes jsonb not null default '{"items":{},"complete":false}',
  types jsonb not null default '{"yes":[],"no":[],"complete":false}',
  kinds jsonb not null default '{"yes":[],"no":[],"complete":false}',
  left_out_kinds text[] not null default '{}',
  languages jsonb not null default '{"yes":[],"no":[],"complete":false}',
  position text,
  stage text,
  half_days integer check (half_days between 0 and 2097151),
  hours_month smallint check (hours_month between 0 and 744),
  availability_note text,
  online boolean,
  travel_km smallint check (travel_km between 0 and 2000),
  -- [{ code, note }]; an empty list is "told us: none".
  support_needs jsonb,
  recognition text,
  recognition_note text,
  -- Declared interests [{ organisationId, employer, role, from, to }]; an empty list is "none".
  interests jsonb,
  links jsonb not null default '[]',
  checks jsonb not null default '[]',
  memberships jsonb not null default '[]',
  source text,
  source_note text,
  age_band text check (age_band in ('under_16', '16_to_17', 'adult')),
  guardian jsonb,
  joined_on date,
  -- What an import or a colleague could not settle, in words, until a coordinator clears it.
  review text[] not null default '{}',
  last_asked_on date,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index leader_by_organisation on leader (organisation_id, sort_name, id);
create index leader_by_email on leader (organisation_id, lower(email));
create index leader_by_contact on leader (contact_account_id);

create table leader_attribute (
  id uuid primary key,
  leader_id uuid not null references leader on delete cascade,
  attribute text not null,
  source text not null check (source in ('self', 'coordinator', 'reference')),
  level smallint not null check (level between 0 and 4),
  words text,
  rated_by uuid references account,
  rated_at timestamptz not null default now(),
  disputed boolean not null default false
);
create index leader_attribute_by_leader on leader_attribute (leader_id, attribute, rated_at);

create table leader_stage (
  id uuid primary key,
  leader_id uuid not null references leader on delete cascade,
  stage text not null,
  since date not null,
  note text,
  recorded_by uuid references account,
  recorded_at timestamptz not null default now()
);
create index leader_stage_by_leader on leader_stage (leader_id, since);

-- One row for each answer about one purpose; the newest counts. purpose 'match': may be matched.
-- purpose 'share': may be seen by the named organisation, in the named fields only.
create table leader_consent (
  id uuid primary key,
  leader_id uuid not null references leader on delete cascade,
  purpose text not null check (purpose in ('match', 'share')),
  organisation_id uuid references organisation,
  fields text[] not null default '{}',
  answer text not null check (answer in ('given', 'refused', 'withdrawn')),
  method text not null check (method in ('self', 'phone', 'paper', 'asserted')),
  evidence text,
  recorded_by uuid references account,
  at timestamptz not null default clock_timestamp(),
  expires_at timestamptz,
  check ((purpose = 'share') = (organisation_id is not null))
);
create index leader_consent_by_leader on leader_consent (leader_id, purpose, organisation_id, at);

create table leader_note (
  id uuid primary key,
  leader_id uuid not null references leader on delete cascade,
  words text not null,
  written_by uuid references account,
  at timestamptz not null default now()
);
create index leader_note_by_leader on leader_note (leader_id, at);

-- The consent that counts now: the newest answer of each purpose, while it is given and not expired.
create view leader_consent_now as
select leader_id, purpose, organisation_id, fields, expires_at
from (
  select distinct on (leader_id, purpose, organisation_id) *
  from leader_consent
  order by leader_id, purpose, organisation_id, at desc, id desc
) latest
where answer = 'given' and (expires_at is null or expires_at > now());

-- The level that counts: latest by reference, else by a coordinator, else the leader's own; where the
-- leader disputes another's, their own.
create view leader_attribute_now as
select distinct on (leader_id, attribute) leader_id, attribute, source, level, words, rated_at
from leader_attribute
where not disputed
order by leader_id, attribute,
  case source when 'reference' then 0 when 'coordinator' then 1 else 2 end, rated_at desc, id desc;
