-- Concrete offerings of a role, and whom they seek.

create table opportunity (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  status text not null check (status in ('draft', 'open', 'filled', 'closed')),
  title text not null,
  role text references role (code),
  kind text not null,
  leader_type text,
  purpose text not null default '',
  difference text not null default '',
  project text,
  influence text,
  collective boolean not null default false,
  formality text not null default 'informal' check (formality in ('formal', 'informal')),
  excludes_employed boolean not null default false,
  first_step boolean not null default false,
  -- [{ pillar: 'clinical' | 'managerial', name, post }]
  counterparts jsonb not null default '[]',
  outcode text references place,
  radius_km smallint not null default 30 check (radius_km between 1 and 2000),
  online boolean not null default false,
  half_days integer not null default 0 check (half_days between 0 and 2097151),
  hours_month smallint check (hours_month between 1 and 744),
  -- Fixed sessions [{ start, end }], RFC 3339; half-days they fall in, in UK time, are in session_half_days.
  sessions jsonb not null default '[]',
  session_half_days integer not null default 0 check (session_half_days between 0 and 2097151),
  -- { attributes, themes, interest, place, availability }: whole numbers 0 to 100.
  weights jsonb not null,
  -- { attributes: [{ code, level, importance }], themes: [{ code, lived }] }
  wanted jsonb not null,
  -- { themes, experience, types, languages, stages, attributes, reach, times }
  essentials jsonb not null,
  starts_on date,
  ends_on date,
  closes_on date,
  places_count smallint not null default 1 check (places_count between 1 and 1000),
  support text not null default '',
  recognition text,
  recognition_note text,
  contact_account_id uuid references account,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index opportunity_by_organisation on opportunity (organisation_id, status, updated_at, id);
create index opportunity_open on opportunity (id) where status = 'open';
