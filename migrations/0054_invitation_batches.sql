-- Many people who are invited to one opportunity in one go: who was chosen, and what became of each.

create table invitation_batch (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  opportunity_id uuid not null references opportunity,
  requested_by uuid references account,
  -- Words of the coordinator; they go once everybody had their turn, and stand with each placement from then on.
  why text,
  repeat_reason text,
  note text,
  -- Whether the list was the one with fresh voices, and its first ten, as they were chosen from.
  guard boolean not null,
  first_ten uuid[] not null,
  created_at timestamptz not null default clock_timestamp()
);
create index invitation_batch_by_opportunity on invitation_batch (opportunity_id, id);

create table invitation_item (
  id uuid primary key,
  batch_id uuid not null references invitation_batch on delete cascade,
  leader_id uuid not null references leader on delete cascade,
  -- Where they stood in the ranked list, from 1.
  place integer,
  -- A line to this person alone; it goes to their placement when they are asked.
  note text,
  -- Why they were not asked.
  reason text,
  placement_id uuid references placement on delete cascade,
  message_id uuid references message on delete set null,
  -- Asked, or known why not; before that, waiting for their turn.
  settled_at timestamptz,
  unique (batch_id, leader_id),
  check ((settled_at is not null) = (reason is not null or placement_id is not null))
);
create index invitation_item_by_batch on invitation_item (batch_id, id);
create index invitation_item_waiting on invitation_item (batch_id, id) where settled_at is null;
create index invitation_item_by_leader on invitation_item (leader_id);
create index invitation_item_by_placement on invitation_item (placement_id);
create index invitation_item_by_message on invitation_item (message_id);
