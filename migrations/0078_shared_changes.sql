-- What changed of that which an organisation's programs may see, a row for each of its subjects and transactions:
-- that it did, and nothing of what it is. Triggers write it, so that no change can go round it, and for organisations
-- alone that have a program which follows.

create sequence shared_change_number;
create table shared_change (
  organisation_id uuid not null references organisation,
  kind text not null check (kind in ('person', 'opportunity', 'placement')),
  subject_id uuid not null,
  transaction xid8 not null default pg_current_xact_id(),
  -- person: seen, changed, gone, withdrawn, erased; others: changed.
  what text not null check (what in ('seen', 'changed', 'gone', 'withdrawn', 'erased')),
  -- The order within one stretch of transactions: of two changes of one subject the later one waited for the first.
  number bigint not null default nextval('shared_change_number'),
  at timestamptz not null default clock_timestamp(),
  primary key (organisation_id, kind, subject_id, transaction)
);
create index shared_change_in_order on shared_change (organisation_id, transaction, number);
create index shared_change_by_subject on shared_change (subject_id);
create index shared_change_by_age on shared_change using brin (at);

create index client_following on client (organisation_id) where 'changes:read' = any (scopes);

-- Notes one change for these organisations, as far as they follow. What happened last in a transaction counts, but for
-- a mere change after it, and a view that goes with the consent.
create function note_shared_change(organisations uuid[], given_kind text, subject uuid, happened text)
returns void language sql as $$
  insert into shared_change as s (organisation_id, kind, subject_id, what)
  select o, given_kind, subject, happened from unnest(organisations) o
  where exists (select from client c where c.organisation_id = o and 'changes:read' = any (c.scopes))
  on conflict (organisation_id, kind, subject_id, transaction) do update
  set what = case when excluded.what = 'changed' or excluded.what = 'gone' and s.what = 'withdrawn' then s.what
    else excluded.what end, number = excluded.number
$$;

create function is_anybody_following() returns boolean language sql stable as $$
  select exists (select from client where 'changes:read' = any (scopes))
$$;

-- A partner's view of a person begins and ends with its card. Why it ends is not told, but where they took their consent
-- back: a break, and leaving, look alike.
create function note_card_seen() returns trigger language plpgsql as $$
declare
  was boolean := tg_op <> 'INSERT' and not old.is_holder
    and old.paused_until <= current_date - date '2000-01-01';
  now_is boolean := tg_op <> 'DELETE' and not new.is_holder
    and new.paused_until <= current_date - date '2000-01-01';
  card leader_card := case when tg_op = 'DELETE' then old else new end;
begin
  if was = now_is or not is_anybody_following() then return null; end if;
  perform note_shared_change(array[card.organisation_id], 'person', card.leader_id,
    case when now_is then 'seen' else 'gone' end);
  return null;
end $$;
create trigger leader_card_seen after insert or delete or update of paused_until, is_holder on leader_card
  for each row execute function note_card_seen();

-- Organisations whose programs see a person's fields of one of these groups now.
create function organisations_seeing(person uuid, groups text[]) returns uuid[] language sql stable as $$
  select coalesce(array_agg(c.organisation_id), '{}') from leader_consent_now c
  where c.leader_id = person and c.purpose = 'share' and c.fields && groups
    and exists (select from leader_card k where k.leader_id = person and k.organisation_id = c.organisation_id
      and not k.is_holder and k.paused_until <= current_date - date '2000-01-01')
$$;

-- The columns of each group, without those that no program is told. A test holds them against the table of views.
create view shared_column (name, of_group) as values
  ('offers', 'offers'), ('wants', 'offers'), ('experience', 'experience'), ('themes', 'themes'),
  ('types', 'types'), ('position', 'types'), ('kinds', 'kinds'), ('left_out_kinds', 'kinds'),
  ('outcode', 'place'), ('travel_km', 'place'), ('online', 'place'),
  ('half_days', 'availability'), ('hours_month', 'availability'), ('availability_note', 'availability'),
  ('languages', 'languages'), ('support_needs', 'support'),
  ('recognition', 'recognition'), ('recognition_note', 'recognition'), ('interests', 'interests'),
  ('memberships', 'memberships'), ('links', 'memberships'), ('stage', 'stage');

create function note_leader_changed() returns trigger language plpgsql as $$
declare
  before jsonb;
  after jsonb;
  groups text[];
begin
  if not is_anybody_following() then return null; end if;
  if tg_op = 'DELETE' or new.status = 'erased' then
    if tg_op = 'UPDATE' and old.status = 'erased' then return null; end if;
    perform note_shared_change(
      array(select distinct s.organisation_id from shared_change s
        where s.subject_id = old.id and s.kind = 'person'), 'person', old.id, 'erased');
    return null;
  end if;
  before := to_jsonb(old);
  after := to_jsonb(new);
  groups := array(select distinct of_group from shared_column
    where before -> name is distinct from after -> name);
  if cardinality(groups) > 0 then
    perform note_shared_change(organisations_seeing(new.id, groups), 'person', new.id, 'changed');
  end if;
  return null;
end $$;
create trigger leader_changed after update or delete on leader
  for each row execute function note_leader_changed();

create function note_attribute_changed() returns trigger language plpgsql as $$
declare
  person uuid := case when tg_op = 'DELETE' then old.leader_id else new.leader_id end;
begin
  if is_anybody_following() then
    perform note_shared_change(organisations_seeing(person, array[tg_argv[0]]), 'person', person, 'changed');
  end if;
  return null;
end $$;
create trigger leader_attribute_changed after insert or update or delete on leader_attribute
  for each row execute function note_attribute_changed('attributes');
create trigger leader_stage_changed after insert or update or delete on leader_stage
  for each row execute function note_attribute_changed('stage');

-- Other fields than before while it goes on; and its end, also of somebody who is on a break.
create function note_consent_changed() returns trigger language plpgsql as $$
begin
  if new.purpose <> 'share' or not is_anybody_following() then return null; end if;
  if new.answer <> 'given' then
    if exists (select from leader_consent c where c.leader_id = new.leader_id and c.purpose = 'share'
      and c.organisation_id = new.organisation_id and c.answer = 'given') then
      perform note_shared_change(array[new.organisation_id], 'person', new.leader_id, 'withdrawn');
    end if;
  elsif exists (select from leader_card k where k.leader_id = new.leader_id
      and k.organisation_id = new.organisation_id and not k.is_holder
      and k.paused_until <= current_date - date '2000-01-01') then
    perform note_shared_change(array[new.organisation_id], 'person', new.leader_id, 'changed');
  end if;
  return null;
end $$;
create trigger leader_consent_changed after insert on leader_consent
  for each row execute function note_consent_changed();

create function note_own_changed() returns trigger language plpgsql as $$
begin
  if is_anybody_following() then
    perform note_shared_change(array[new.organisation_id], tg_argv[0], new.id, 'changed');
  end if;
  return null;
end $$;
create trigger opportunity_changed after insert or update on opportunity
  for each row execute function note_own_changed('opportunity');
create trigger placement_changed after insert or update on placement
  for each row execute function note_own_changed('placement');
