-- The life of an opportunity: checked by an engagement lead where the organisation wants that, opened, filled, closed
-- or cancelled; and what people need to know before they can decide.

alter table organisation add column approves_opportunities boolean not null default false;

alter table opportunity
  drop constraint opportunity_status_check,
  add constraint opportunity_status_check
    check (status in ('draft', 'checked', 'open', 'filled', 'closed', 'cancelled')),
  -- How people are chosen, in plain words.
  add column how_chosen text not null default '',
  -- Papers this many working days before; or there are none. Both unsaid: nobody has said.
  add column papers_days smallint check (papers_days between 0 and 20),
  add column no_papers boolean not null default false,
  add column time_shape text check (time_shape in ('fixed', 'flexible', 'open_ended')),
  -- Of a formal one [{ step, on, note }], in the order in which they are taken.
  add column steps jsonb not null default '[]',
  add column copied_from uuid references opportunity,
  -- When it first opened: from then on other organisations and leaders may know of it.
  add column opened_at timestamptz,
  add column cancel_reason text not null default '',
  add constraint opportunity_papers check (papers_days is null or not no_papers);

-- What was written before says its time by its dates; what was offered already stays offered.
update opportunity set
  time_shape = case
    when sessions <> '[]' then 'fixed'
    when starts_on is not null and ends_on is not null then 'flexible'
    else 'open_ended' end,
  opened_at = case when status <> 'draft' then created_at end;

create index opportunity_to_approve on opportunity (organisation_id, updated_at, id) where status = 'checked';

-- Every move of an opportunity, who made it and with which words: added to, never changed.
create table opportunity_move (
  id uuid primary key,
  opportunity_id uuid not null references opportunity,
  move text not null,
  from_status text not null,
  to_status text not null,
  account_id uuid references account,
  words text not null default '',
  at timestamptz not null default now()
);
create index opportunity_move_by_opportunity on opportunity_move (opportunity_id, id);
