-- What a person needs so as to take part, as a list of what has to be in place: for the whole of a placement or for one
-- of its sessions, by whom and until when, what became of it, and whether it was met.

create table support_item (
  id uuid primary key,
  placement_id uuid not null references placement on delete cascade,
  organisation_id uuid not null references organisation,
  -- profile: from the support needs of the person, or what the opportunity promises everybody; else added by hand.
  source text not null check (source in ('profile', 'organisation', 'leader')),
  -- A support need of the vocabulary; null where words alone say it.
  need text,
  words text,
  -- Of the session that it is for; null: for the whole of the placement.
  session_start timestamptz,
  owner_id uuid references account,
  -- The last day on which it has to be in place; null: nothing is due any more.
  due_on date,
  state text not null default 'to_do' check (state in ('to_do', 'arranged', 'not_possible', 'dropped')),
  state_words text,
  -- The person is asked whether it was met from this moment on: after the session, or at the end.
  ask_from timestamptz,
  asked_at timestamptz,
  met text check (met in ('met', 'partly', 'unmet')),
  met_words text,
  met_at timestamptz,
  -- A colleague who wrote down what the person said; null: they said it themselves.
  met_by uuid references account,
  -- What was done about it that it was not met, or only partly.
  follow_words text,
  followed_at timestamptz,
  followed_by uuid references account,
  version integer not null default 1,
  created_by uuid references account,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (need is not null or words is not null),
  check (state <> 'not_possible' or state_words is not null),
  check ((met is null) = (met_at is null)),
  check ((followed_at is null) = (follow_words is null))
);
create index support_item_by_placement on support_item (placement_id, session_start, id);
-- A need stands once for each session, however often the list is brought in step.
create unique index support_item_planned on support_item (placement_id, need, session_start) nulls not distinct
  where source = 'profile';
-- What an organisation has to see to: what is still to do, and what was not met.
create index support_item_due on support_item (organisation_id, due_on, id)
  where state = 'to_do' and met is null and due_on is not null;
create index support_item_unmet on support_item (organisation_id, met_at, id)
  where met in ('partly', 'unmet') and followed_at is null;
-- What the clock asks about.
create index support_item_to_ask on support_item (ask_from)
  where ask_from is not null and asked_at is null and met is null and state <> 'dropped';

-- When the list was last brought in step with the person and the opportunity.
alter table placement add column supported_at timestamptz;
create index placement_taking_part on placement (id) where status in ('agreed', 'active');

-- Whether it was met is asked by a link, like an invitation: about one placement.
alter table contact_question
  drop constraint contact_question_kind_check,
  add constraint contact_question_kind_check
    check (kind in ('consent', 'still_interested', 'guardian', 'invitation', 'support')),
  drop constraint contact_question_answer_check,
  add constraint contact_question_answer_check check (answer in ('yes', 'pause', 'leave', 'each', 'agree', 'refuse',
    'interested', 'not_this_one', 'not_now', 'not_this_kind')),
  drop constraint contact_question_placement,
  add constraint contact_question_placement check ((kind in ('invitation', 'support')) = (placement_id is not null));
