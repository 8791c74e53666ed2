-- Others back an idea that its writer opened to them too; organisations say what they could give, and its writer says
-- yes or no to each; from a yes an opportunity is made.
alter table idea
  add column for_people boolean not null default false;

create table idea_backing (
  idea_id uuid not null references idea on delete cascade,
  leader_id uuid not null references leader on delete cascade,
  backed_at timestamptz not null default now(),
  primary key (idea_id, leader_id)
);
create index idea_backing_by_leader on idea_backing (leader_id, idea_id);

create table idea_response (
  id uuid primary key,
  idea_id uuid not null references idea on delete cascade,
  organisation_id uuid not null references organisation,
  account_id uuid references account,
  -- What the organisation could give.
  words text not null,
  -- What the writer of the idea said to it.
  answer text check (answer in ('yes', 'no')),
  answer_words text,
  answered_at timestamptz,
  -- The opportunity that was made of it.
  opportunity_id uuid references opportunity,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (idea_id, organisation_id),
  check ((answer is null) = (answered_at is null)),
  check (opportunity_id is null or answer = 'yes')
);
-- What an organisation owes: an opportunity to whoever said yes.
create index idea_response_owed on idea_response (organisation_id, answered_at, id)
  where answer = 'yes' and opportunity_id is null;
