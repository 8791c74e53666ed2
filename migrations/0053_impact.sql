-- What came of what people gave their time to, and whether those who took part see it in the same way.

create table impact_record (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  opportunity_id uuid not null references opportunity,
  -- Of one placement alone; null: of every placement of the opportunity that has no record of its own.
  placement_id uuid unique references placement on delete cascade,
  aim text not null,
  done text not null,
  -- What changed, for better and for worse: both are asked for.
  better text not null,
  worse text not null,
  -- What influence was really given, to lay beside what was offered.
  influence text not null check (influence in ('informing', 'feedback', 'influence', 'control')),
  reflections text,
  -- What people are told, in words for them.
  words text not null,
  written_by uuid references account,
  version integer not null default 1,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp()
);
create unique index impact_record_of_all on impact_record (opportunity_id) where placement_id is null;

-- What a person says to it. Each answer stays as it was given; an objection stands until it is settled.
create table impact_answer (
  id uuid primary key,
  placement_id uuid not null references placement on delete cascade,
  record_id uuid not null references impact_record on delete cascade,
  -- The version that they had read.
  record_version integer not null,
  answer text not null check (answer in ('confirmed', 'disputed')),
  -- What is not right, in their words.
  words text,
  at timestamptz not null default clock_timestamp(),
  settled_at timestamptz,
  settled_by uuid references account,
  -- What was done about it, as the person reads it.
  settled_words text,
  check ((answer = 'disputed') = (words is not null)),
  check ((settled_at is null) = (settled_words is null)),
  check (settled_at is null or answer = 'disputed')
);
create index impact_answer_by_placement on impact_answer (placement_id, id);
create index impact_answer_by_record on impact_answer (record_id, id);
