-- The life of a placement: where it stands, who owes what until when, what both sides agreed, and every step that
-- led here. Which steps there are is in the code alone (placements/machine.rules.ts).

alter table placement
  -- When the status last changed, or the conversation took a step.
  add column moved_at timestamptz,
  -- What somebody owes next; null where nobody does, or the time simply runs out.
  add column owed text check (owed in ('answer', 'place', 'agreement', 'yes', 'start', 'end', 'outcome')),
  -- The day on which the bank reminds the person, once.
  add column remind_on date,
  -- The day on which what is owed is overdue, or on which the time of an ask or a suggestion has run out.
  add column due_on date,
  add column how_ended text check (how_ended in ('completed', 'stepped_down', 'ended_early')),
  -- When the person was told what came of it. Nothing is closed before.
  add column told_at timestamptz,
  add column closed_at timestamptz,
  -- Why the person is asked although they were asked often, or about this one before.
  add column repeat_reason text;

-- How what ended before ended is not on record: it took place, and nobody said that it broke off.
update placement set
  moved_at = updated_at,
  owed = case status when 'interested' then 'answer' when 'in_conversation' then 'agreement'
    when 'agreed' then 'start' when 'ended' then case when outcome is null then 'outcome' end end,
  due_on = (updated_at at time zone 'Europe/London')::date + case status when 'suggested' then 60 when 'invited' then 21
    when 'interested' then 7 when 'in_conversation' then 28 when 'agreed' then 28
    when 'ended' then case when outcome is null then 28 end end,
  how_ended = case status when 'ended' then 'completed' end,
  told_at = case when status = 'ended' and outcome is not null then updated_at end,
  closed_at = case when status = 'ended' and outcome is not null then updated_at end;

alter table placement
  alter column moved_at set not null,
  alter column moved_at set default now(),
  add constraint placement_ended check (how_ended is null or status = 'ended'),
  add constraint placement_owed_until check (owed is null or due_on is not null),
  add constraint placement_closed check (closed_at is null or (status = 'ended' and told_at is not null));

-- What an organisation has to see to: who said yes after the last place went stands first, then the longest waiting.
create index placement_owed on placement (organisation_id, (owed <> 'place'), due_on, id) where owed is not null;
-- What the clock has to see to.
create index placement_runs_out on placement (due_on, id) where status in ('suggested', 'invited', 'agreed');
create index placement_reminds on placement (remind_on, id) where remind_on is not null;

-- Every step, in order. Added to and never changed: it names nobody but the placement, and holds no words.
create table placement_move (
  id uuid primary key,
  placement_id uuid not null references placement on delete cascade,
  move text not null,
  from_status text,
  to_status text not null,
  side text not null check (side in ('organisation', 'leader', 'clock')),
  -- The member of staff; null where the person moved it, or the bank by itself.
  account_id uuid references account,
  -- A code.
  reason text,
  at timestamptz not null default clock_timestamp()
);
create index placement_move_by_placement on placement_move (placement_id, id);

-- What is known of what stood before: that it was asked, and where it was.
insert into placement_move (id, placement_id, move, from_status, to_status, side, at)
select gen_random_uuid(), id, 'recorded', null, status, 'clock', updated_at from placement;

-- Words that belong to a step, apart from it: they go with the person, the step stays.
create table placement_words (
  -- The step that they belong to.
  id uuid primary key references placement_move on delete cascade,
  placement_id uuid not null references placement on delete cascade,
  words text not null
);
create index placement_words_by_placement on placement_words (placement_id);

-- What both sides say yes to. A change is a new version; what was said yes to stays as it was read.
create table placement_agreement (
  id uuid primary key,
  placement_id uuid not null references placement on delete cascade,
  number smallint not null check (number > 0),
  role text not null,
  purpose text not null,
  time text not null,
  support text not null,
  recognition text not null,
  starts_on date,
  ends_on date,
  -- Who wrote it; writing it is the organisation's yes.
  proposed_by uuid references account,
  proposed_at timestamptz not null default clock_timestamp(),
  -- The person's yes.
  confirmed_at timestamptz,
  -- The organisation's yes fell, because the person asked for a change or the place was gone.
  fell_at timestamptz,
  unique (placement_id, number),
  check (starts_on <= ends_on),
  check (confirmed_at is null or fell_at is null)
);
