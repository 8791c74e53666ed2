-- How it goes for somebody while they take part: three questions of one tap each, words for whom they choose, and what
-- was changed in the role afterwards.

create table check_in (
  id uuid primary key,
  placement_id uuid not null references placement on delete cascade,
  organisation_id uuid not null references organisation,
  asked_on date not null,
  asked_at timestamptz not null default now(),
  clarity text check (clarity in ('well', 'partly', 'not')),
  support text check (support in ('well', 'partly', 'not')),
  voice text check (voice in ('well', 'partly', 'not')),
  -- When the last answer was given.
  answered_at timestamptz,
  -- A colleague who wrote down what the person said; null: they said it themselves.
  recorded_by uuid references account,
  -- When the role was looked at again because of these answers; a new answer takes it back.
  reviewed_at timestamptz,
  -- Nobody is asked twice on a day.
  unique (placement_id, asked_on),
  check ((answered_at is null) = (clarity is null and support is null and voice is null))
);
-- Whose role is to be looked at again: two or three answers say that it does not go well.
create index check_in_calls_review on check_in (organisation_id, answered_at, id)
  where reviewed_at is null and (coalesce(clarity in ('partly', 'not'), false)::int
    + coalesce(support in ('partly', 'not'), false)::int + coalesce(voice in ('partly', 'not'), false)::int) >= 2;

-- The words of the person, apart from the answers: read by nobody but the person and whom they chose.
create table check_in_words (
  check_in_id uuid primary key references check_in on delete cascade,
  leader_id uuid not null references leader on delete cascade,
  words text not null,
  readers text not null check (readers in ('contact', 'organisation', 'nobody')),
  -- The contact at that moment: whoever takes over from them does not read it.
  reader_id uuid references account,
  written_at timestamptz not null default now(),
  check ((readers = 'contact') = (reader_id is not null))
);
create index check_in_words_by_leader on check_in_words (leader_id);

-- What was changed in a role after the person had said how it goes.
create table role_review (
  id uuid primary key,
  placement_id uuid not null references placement on delete cascade,
  organisation_id uuid not null references organisation,
  check_in_id uuid not null references check_in on delete cascade,
  -- Of what the bank suggests, by its codes.
  changes text[] not null,
  words text,
  created_by uuid references account,
  created_at timestamptz not null default now(),
  check (cardinality(changes) > 0 or words is not null)
);
create index role_review_by_placement on role_review (placement_id, id);

-- How it goes is asked by a link, like whether support was met.
alter table contact_question
  drop constraint contact_question_kind_check,
  add constraint contact_question_kind_check
    check (kind in ('consent', 'still_interested', 'guardian', 'invitation', 'support', 'check_in')),
  drop constraint contact_question_placement,
  add constraint contact_question_placement
    check ((kind in ('invitation', 'support', 'check_in')) = (placement_id is not null));
