-- The time that people gave, and what they did elsewhere: one history with what they did here.

create table attendance (
  id uuid primary key,
  placement_id uuid not null references placement on delete cascade,
  -- Of the session; null: time given on a day without one.
  session_start timestamptz,
  on_day date not null,
  attended boolean not null,
  minutes smallint not null check (minutes between 0 and 1440 and minutes % 15 = 0),
  -- Who said so last: the person, or a colleague.
  recorded_side text not null check (recorded_side in ('leader', 'organisation')),
  recorded_by uuid references account,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (placement_id, session_start),
  check (attended or minutes = 0)
);
create index attendance_by_placement on attendance (placement_id, on_day, id);

-- What somebody did before they joined, or with others: by their own word, or as they told a colleague.
create table involvement_elsewhere (
  id uuid primary key,
  leader_id uuid not null references leader on delete cascade,
  organisation text not null,
  role text not null,
  -- A year, a month or a day: as well as it is known.
  began text check (began ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  ended text check (ended ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$'),
  outcome text,
  recorded_side text not null check (recorded_side in ('leader', 'organisation')),
  recorded_by uuid references account,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index involvement_elsewhere_by_leader on involvement_elsewhere (leader_id, id);
