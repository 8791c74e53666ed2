-- The card of somebody new is packed without a look at what they cannot have yet. What is read of levels stands in a function of
-- its own, as what asks leave does, and both are joined in such a way that the planner leaves out what nobody reads.
create function leader_levels(person uuid)
returns table (levels_a smallint, levels_b smallint, level_sources integer)
language sql stable
as $$
  select
    (1295 + coalesce(sum((rating.level - 5) * (6 ^ t.number)::integer) filter (where t.number < 4), 0))::smallint,
    (1295 + coalesce(sum((rating.level - 5) * (6 ^ (t.number - 4))::integer) filter (where t.number >= 4), 0))::smallint,
    coalesce(bit_or(case rating.source when 'self' then 1 when 'coordinator' then 2 else 3 end << 2 * t.number), 0)
  from leader_attribute_now rating
  join term t on t.kind = 'attribute' and t.code = rating.attribute and t.number < 8
  where rating.leader_id = person
$$;

create or replace view leader_card_source as
select
  seen.organisation_id,
  l.id as leader_id,
  case when seen.is_holder then 'infinity' else least(seen.ends, matched.ends) end as visible_until,
  least(seen.ends, matched.ends) as matchable_until,
  theme.own | theme.named as own_a,
  theme.own_high | theme.named_high as own_b,
  theme.caring as caring_a,
  theme.caring_high as caring_b,
  case when theme.complete then full_word.mask & ~theme.own else theme.not_own | theme.named end as not_own_a,
  case when theme.complete then full_word.mask & ~theme.own_high
    else theme.not_own_high | theme.named_high end as not_own_b,
  case when theme.complete then full_word.mask & ~theme.caring & ~theme.named
    else theme.not_caring end as not_caring_a,
  case when theme.complete then full_word.mask & ~theme.caring_high & ~theme.named_high
    else theme.not_caring_high end as not_caring_b,
  ((kind.yes | (kind.no << 1)) & ~(told.left_out * 3)) | (told.left_out * 3) as kinds,
  language.yes as languages,
  language.no as not_languages,
  case when shown.interests is null then 0 else (1::bigint << 62) | (
    select coalesce(bit_or(1::bigint << (('x' || right(i ->> 'organisationId', 4))::bit(16)::integer % 62)), 0)
    from jsonb_array_elements(shown.interests) i
    where i ->> 'organisationId' is not null
  ) end as employers,
  told.support_needs
    | case when shown.support_needs is null then 0 else 1::bigint << 62 end as support_needs,
  coalesce(shown.half_days, 1 << 21) as half_days,
  ((leader_type.yes | (leader_type.no << 1)) << 2)::integer as types,
  coalesce(place.number, -1)::smallint as place,
  coalesce(shown.travel_km, 32767)::smallint as travel,
  case when shown.online then 1 when not shown.online then 2 else 0 end::smallint as online,
  level.levels_a,
  level.levels_b,
  (experience.yes | (experience.no << 1))::smallint as experience,
  coalesce(shown.hours_month, 745)::smallint as hours,
  coalesce(told.stage, 3)::smallint as stage,
  coalesce(told.position, -1)::smallint as position,
  coalesce(told.recognition, -1)::smallint as recognition,
  asked.unasked,
  asked.engaged_until,
  pause.until as paused_until,
  case matched.answer when 'given' then 1 when 'refused' then 2 when 'withdrawn' then 3
    else 0 end::smallint as match_consent,
  seen.is_holder,
  matched.is_possible as matchable,
  l.status = 'invited' as invited,
  seen.is_holder and l.review <> '{}' as has_review,
  asked.last_asked_on,
  case when seen.is_holder then l.contact_account_id end as contact_account_id,
  coalesce(shown.sort_name, '~') as sort_name,
  level.level_sources
from leader l
cross join lateral (select 9223372036854775807 as mask) full_word
cross join lateral (
  select (case
    when not l.paused or l.paused_until <= date '2000-01-01' then 0
    else least(coalesce(l.paused_until - date '2000-01-01', 32767), 32767) end)::smallint as until
) pause
-- The consent to be matched: the newest answer.
cross join lateral (
  select
    newest.answer,
    coalesce(newest.expires_at, 'infinity') as ends,
    l.status = 'active' and newest.answer is not distinct from 'given' and pause.until < 32767
      as is_possible
  from (values (true)) one
  left join lateral (
    select c.answer, c.expires_at
    from leader_consent c
    where c.leader_id = l.id and c.purpose = 'match'
    order by c.at desc, c.id desc
    limit 1
  ) newest on true
) matched
-- Who may see the person, and which groups of fields.
cross join lateral (
  select l.organisation_id, true as is_holder, 'infinity'::timestamptz as ends, null::text[] as fields
  union all
  select c.organisation_id, false, coalesce(c.expires_at, 'infinity'), c.fields
  from (
    select distinct on (organisation_id) organisation_id, answer, expires_at, fields
    from leader_consent
    where leader_id = l.id and purpose = 'share'
    order by organisation_id, at desc, id desc
  ) c
  where c.answer = 'given' and c.organisation_id <> l.organisation_id and matched.is_possible
) seen
-- The record as this view sees it: everything below reads answers from here alone.
cross join lateral (
  select
    case when seen.is_holder or 'name' = any (seen.fields) then l.sort_name end as sort_name,
    case when seen.is_holder or 'experience' = any (seen.fields) then l.experience end as experience,
    case when seen.is_holder or 'themes' = any (seen.fields) then l.themes end as themes,
    case when seen.is_holder or 'types' = any (seen.fields) then l.types end as types,
    case when seen.is_holder or 'types' = any (seen.fields) then l.position end as position,
    case when seen.is_holder or 'stage' = any (seen.fields) then l.stage end as stage,
    case when seen.is_holder or 'kinds' = any (seen.fields) then l.kinds end as kinds,
    case when seen.is_holder or 'languages' = any (seen.fields) then l.languages end as languages,
    case when seen.is_holder or 'place' = any (seen.fields) then l.outcode end as outcode,
    case when seen.is_holder or 'place' = any (seen.fields) then l.travel_km end as travel_km,
    case when seen.is_holder or 'place' = any (seen.fields) then l.online end as online,
    case when seen.is_holder or 'availability' = any (seen.fields) then l.half_days end as half_days,
    case when seen.is_holder or 'availability' = any (seen.fields) then l.hours_month end as hours_month,
    case when seen.is_holder or 'support' = any (seen.fields) then l.support_needs end as support_needs,
    case when seen.is_holder or 'recognition' = any (seen.fields) then l.recognition end as recognition,
    case when seen.is_holder or 'interests' = any (seen.fields) then l.interests end as interests,
    seen.is_holder or 'attributes' = any (seen.fields) as has_attributes
) shown
-- Codes to bits, everything but themes and levels. An answer set that holds an item twice reads no.
cross join lateral (
  select
    coalesce(bit_or(1::bigint << (2 * t.number)) filter (where item.slot = 'experience'), 0) as experience,
    coalesce(bit_or(1::bigint << (2 * t.number)) filter (where item.slot = 'not_experience'), 0)
      as not_experience,
    coalesce(bit_or(1::bigint << (2 * t.number)) filter (where item.slot = 'types'), 0) as types,
    coalesce(bit_or(1::bigint << (2 * t.number)) filter (where item.slot = 'not_types'), 0) as not_types,
    coalesce(bit_or(1::bigint << (2 * t.number)) filter (where item.slot = 'kinds'), 0) as kinds,
    coalesce(bit_or(1::bigint << (2 * t.number)) filter (where item.slot = 'not_kinds'), 0) as not_kinds,
    coalesce(bit_or(1::bigint << (2 * t.number)) filter (where item.slot = 'left_out'), 0) as left_out,
    coalesce(bit_or(1::bigint << t.number) filter (where item.slot = 'languages' and t.number < 63), 0)
      as languages,
    coalesce(bit_or(1::bigint << t.number) filter (where item.slot = 'not_languages' and t.number < 63), 0)
      as not_languages,
    coalesce(bit_or(1::bigint << t.number) filter (where item.slot = 'support_needs' and t.number < 62), 0)
      as support_needs,
    max(t.number) filter (where item.slot = 'stage') as stage,
    max(t.number) filter (where item.slot = 'position') as position,
    max(t.number) filter (where item.slot = 'recognition') as recognition
  from (
    select 'experience' as slot, 'experience_kind' as kind, value as code
    from jsonb_array_elements_text(shown.experience -> 'yes')
    union all
    select 'not_experience', 'experience_kind', value
    from jsonb_array_elements_text(shown.experience -> 'no')
    union all
    select 'types', 'leader_type', value from jsonb_array_elements_text(shown.types -> 'yes')
    union all
    select 'not_types', 'leader_type', value from jsonb_array_elements_text(shown.types -> 'no')
    union all
    select 'kinds', 'opportunity_kind', value from jsonb_array_elements_text(shown.kinds -> 'yes')
    union all
    select 'not_kinds', 'opportunity_kind', value from jsonb_array_elements_text(shown.kinds -> 'no')
    union all
    select 'left_out', 'opportunity_kind', code from unnest(l.left_out_kinds) code
    union all
    select 'languages', 'language', value from jsonb_array_elements_text(shown.languages -> 'yes')
    union all
    select 'not_languages', 'language', value from jsonb_array_elements_text(shown.languages -> 'no')
    union all
    select 'support_needs', 'support_need', value ->> 'code'
    from jsonb_array_elements(shown.support_needs)
    union all
    select * from (values ('stage', 'stage', shown.stage), ('position', 'position', shown.position),
      ('recognition', 'recognition', shown.recognition)) single (slot, kind, code)
    where single.code is not null
  ) item
  join term t on t.kind = item.kind and t.code = item.code
) told
-- No beats yes; "that is all" makes every other item a no, also one that the vocabulary gains later.
cross join lateral (
  select told.experience & ~told.not_experience as yes,
    case when (shown.experience -> 'complete')::boolean then 85 & ~(told.experience & ~told.not_experience)
      else told.not_experience end as no
) experience
cross join lateral (
  select told.types & ~told.not_types as yes,
    case when (shown.types -> 'complete')::boolean then 1365 & ~(told.types & ~told.not_types)
      else told.not_types end as no
) leader_type
cross join lateral (
  select told.kinds & ~told.not_kinds as yes,
    case when (shown.kinds -> 'complete')::boolean
      then 384307168202282325 & ~(told.kinds & ~told.not_kinds)
      else told.not_kinds end as no
) kind
cross join lateral (
  select told.languages & ~told.not_languages as yes,
    case when (shown.languages -> 'complete')::boolean
      then full_word.mask & ~(told.languages & ~told.not_languages)
      else told.not_languages end as no
) language
cross join lateral (
  select
    coalesce((shown.themes -> 'complete')::boolean, false) as complete,
    coalesce(bit_or(1::bigint << t.number) filter (where t.number < 63 and item.is_named), 0) as named,
    coalesce(bit_or(1::bigint << (t.number - 63)) filter (where t.number >= 63 and item.is_named), 0)
      as named_high,
    coalesce(bit_or(1::bigint << t.number) filter (where t.number < 63 and item.own), 0) as own,
    coalesce(bit_or(1::bigint << t.number) filter (where t.number < 63 and item.caring), 0) as caring,
    coalesce(bit_or(1::bigint << t.number) filter (where t.number < 63 and not item.own), 0) as not_own,
    coalesce(bit_or(1::bigint << t.number) filter (where t.number < 63 and not item.caring), 0)
      as not_caring,
    coalesce(bit_or(1::bigint << (t.number - 63)) filter (where t.number >= 63 and item.own), 0)
      as own_high,
    coalesce(bit_or(1::bigint << (t.number - 63)) filter (where t.number >= 63 and item.caring), 0)
      as caring_high,
    coalesce(bit_or(1::bigint << (t.number - 63)) filter (where t.number >= 63 and not item.own), 0)
      as not_own_high,
    coalesce(bit_or(1::bigint << (t.number - 63)) filter (where t.number >= 63 and not item.caring), 0)
      as not_caring_high
  from (
    select key as code, (value -> 'own')::boolean as own, (value -> 'caring')::boolean as caring,
      value -> 'own' is null and value -> 'caring' is null as is_named
    from jsonb_each(shown.themes -> 'items')
  ) item
  join term t on t.kind = 'theme' and t.code = item.code
) theme
left join lateral leader_levels(case when shown.has_attributes then l.id end) level on true
left join place on place.outcode = shown.outcode
left join lateral leader_asks(l.id, l.last_asked_on) asked on true
where l.status in ('invited', 'active');
