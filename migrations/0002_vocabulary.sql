-- The words of the bank. Codes never change; labels, descriptions and aliases are an administrator's.

create table term (
  kind text not null check (kind in ('experience_kind', 'leader_type', 'position', 'stage', 'attribute',
    'theme', 'opportunity_kind', 'influence_level', 'support_need', 'language', 'recognition')),
  code text not null check (code ~ '^[a-z][a-z0-9_]{0,59}$'),
  -- The place of this term in masks and lists of its kind: dealt once, never reused.
  number smallint not null,
  label text not null,
  description text not null default '',
  category text,
  -- For a leader type of the system-influencers: where it stands towards formal accountability.
  position text,
  aliases text[] not null default '{}',
  -- Those of the aliases that only usually mean this: an import shows them for review.
  unsure text[] not null default '{}',
  -- Five plain sentences, levels 0 to 4, for an attribute; empty for every other kind.
  levels text[] not null default '{}',
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  archived_at timestamptz,
  primary key (kind, code),
  unique (kind, number)
);

create table role (
  id uuid primary key,
  code text not null unique check (code ~ '^[a-z][a-z0-9_]{0,59}$'),
  label text not null,
  description text not null default '',
  leader_type text not null,
  category text not null check (category in ('system_influencer', 'community_enabler')),
  formality text not null check (formality in ('formal', 'informal')),
  kind text not null,
  -- [{ attribute, level, importance }]: what the role calls for.
  profile jsonb not null,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  archived_at timestamptz
);

-- Centres of outcodes on a plane in whole metres: sinusoidal about 2 degrees west.
create table place (
  outcode text primary key check (outcode ~ '^[A-Z]{1,2}[0-9][0-9A-Z]?$'),
  number integer not null unique,
  x integer not null,
  y integer not null,
  latitude numeric(8, 5) not null,
  longitude numeric(8, 5) not null,
  updated_at timestamptz not null default now()
);
alter table organisation add foreign key (outcode) references place;
