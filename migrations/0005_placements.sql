-- One person and one opportunity, from being suggested to what came of it.

create table placement (
  id uuid primary key,
  leader_id uuid not null references leader,
  opportunity_id uuid not null references opportunity,
  organisation_id uuid not null references organisation,
  status text not null check (status in ('suggested', 'invited', 'interested', 'in_conversation', 'agreed',
    'active', 'ended', 'declined', 'withdrawn', 'not_chosen', 'expired')),
  -- The day the person was asked; null while only suggested.
  asked_on date,
  started_on date,
  ended_on date,
  outcome text,
  -- The match as it stood when the coordinator decided: weights, leaves, score, place, first ten, guard, who, why.
  decision jsonb,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index placement_live on placement (opportunity_id, leader_id)
  where status in ('suggested', 'invited', 'interested', 'in_conversation', 'agreed', 'active');
create index placement_by_leader on placement (leader_id, asked_on);
create index placement_by_opportunity on placement (opportunity_id, status);
create index placement_by_organisation on placement (organisation_id, updated_at, id);
