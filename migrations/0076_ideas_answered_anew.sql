-- An organisation puts right what it said to an idea, or takes it back; what it said before stays with the idea.
alter table idea_response
  add column withdrawn_at timestamptz,
  -- Why, in words for whoever wrote the idea.
  add column withdrawn_words text,
  add check ((withdrawn_at is null) = (withdrawn_words is null)),
  add check (withdrawn_at is null or opportunity_id is null);

create table idea_response_past (
  id uuid primary key,
  response_id uuid not null references idea_response on delete cascade,
  idea_id uuid not null references idea on delete cascade,
  -- What the organisation could give until then, and who put it right.
  words text not null,
  account_id uuid references account,
  -- What the writer of the idea had said to it.
  answer text check (answer in ('yes', 'no')),
  answer_words text,
  until timestamptz not null default now()
);
create index idea_response_past_by_response on idea_response_past (response_id, id);
create index idea_response_past_by_idea on idea_response_past (idea_id, id);
