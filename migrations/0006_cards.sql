-- Narrow, packed copies of people and of what is on offer, kept in the transaction of every change, so
-- that matching, lists and counts read a few integers a row instead of documents.

-- The level that counts: the latest by reference, else by a coordinator, else the leader's own. Where
-- the leader disputes it their own counts, and never an older one by somebody else.
create or replace view leader_attribute_now as
select distinct on (leader_id, attribute) leader_id, attribute, source, level, words, rated_at
from (
  select *, row_number() over (
    partition by leader_id, attribute, source = 'self'
    order by case source when 'reference' then 0 else 1 end, rated_at desc, id desc
  ) as recency
  from leader_attribute
) rating
where recency = 1 and (source = 'self' or not disputed)
order by leader_id, attribute, source = 'self';

-- One row for each organisation that may see a person: the holding one's is made of the whole record, a
-- partner's of the consented fields alone, everything else in it being untold. What a partner may not
-- see is therefore not in what its queries read. Nobody who has left or was erased has a row, and a
-- partner has none of a person who cannot be matched.
--
-- Numbers are term.number and place.number. Day numbers count from 2000-01-01. "Two bits an item" is
-- 0 untold, 1 yes, 2 no, the item numbered n in bits 2n and 2n + 1. Theme masks come as two words: bit
-- n of `_a` is theme n, bit n of `_b` is theme 63 + n. Dates are compared when the card is read, so that
-- a pause or a consent ends by itself.
create table leader_card (
  organisation_id uuid not null,
  leader_id uuid not null references leader on delete cascade,
  -- When this view of the person ends (a partner's consents), and when the consent to be matched does. A
  -- partner may read a row only before the first, and only from paused_until on.
  visible_until timestamptz not null,
  matchable_until timestamptz not null,
  own_a bigint not null,
  own_b bigint not null,
  caring_a bigint not null,
  caring_b bigint not null,
  not_own_a bigint not null,
  not_own_b bigint not null,
  not_caring_a bigint not null,
  not_caring_b bigint not null,
  -- Two bits a kind of opportunity; 3 is "leave me out of this kind", in every view.
  kinds bigint not null,
  -- One bit a language (0 to 62); in neither is untold.
  languages bigint not null,
  not_languages bigint not null,
  -- Declared interests: 0 untold; else bit 62, and for each employer on record (whatever the dates) bit
  -- n, where n is the last four hex digits of the organisation's id modulo 62. Whoever has the bit of an
  -- organisation may be employed there: the record says.
  employers bigint not null,
  -- One bit a support need, bit 62 where any answer was given (that bit alone: told us none).
  support_needs bigint not null,
  -- Bits 0 to 20; bit 21 alone where untold.
  half_days integer not null,
  -- Two bits a type, from bit 2 on (bits 0 and 1 are always 0).
  types integer not null,
  -- Outcode by place.number; -1 untold.
  place smallint not null,
  -- Kilometres; 32767 where no limit was told; 0 is "online only".
  travel smallint not null,
  -- 0 untold, 1 yes, 2 no.
  online smallint not null,
  -- Levels of attributes 0 to 3 and 4 to 7, base 6 with the lowest number first, 5 where untold.
  levels_a smallint not null,
  levels_b smallint not null,
  -- Two bits a kind of lived experience.
  experience smallint not null,
  -- Hours a month, 0 to 744; 745 untold.
  hours smallint not null,
  -- 0 potential, 1 emerging, 2 established, 3 untold.
  stage smallint not null,
  -- By term number; -1 untold.
  position smallint not null,
  recognition smallint not null,
  -- 32767 less the day number of the last ask by anybody: the greater, the longer ago; never is 32767.
  unasked smallint not null,
  -- The last day on which the person was asked or a placement of theirs was live; 0 none, 32767 still is.
  engaged_until smallint not null,
  -- The day on which a pause ends; 0 when not paused, 32767 when no end is set.
  paused_until smallint not null,
  -- The answer about being matched: 0 never given, 1 given (see matchable_until), 2 refused, 3 withdrawn.
  match_consent smallint not null,
  is_holder boolean not null,
  -- Active, consented and not paused without an end; the two dates decide the rest.
  matchable boolean not null,
  -- Not confirmed yet.
  invited boolean not null,
  -- Something is left for a coordinator to settle (holder only).
  has_review boolean not null,
  -- Day of the last ask; null never.
  last_asked_on date,
  -- The named point of contact (holder only).
  contact_account_id uuid,
  -- A tilde, which sorts after letters, where the view does not hold the name.
  sort_name text not null,
  primary key (organisation_id, leader_id)
);
create index leader_card_by_leader on leader_card (leader_id);
create index leader_card_by_name on leader_card (organisation_id, sort_name, leader_id);
-- What nearly every match reads, by place: people within reach without a visit to the table, and far
-- fewer bytes than it for everybody. Themes beyond the first word would make it half as long again.
create index leader_card_match on leader_card (organisation_id, place) include (
  leader_id, matchable_until, paused_until, own_a, caring_a, not_own_a, not_caring_a, kinds, languages,
  not_languages, half_days, types, travel, online, levels_a, levels_b, experience, hours, stage, unasked,
  engaged_until, employers, is_holder
) where matchable;
create index leader_card_unmatchable on leader_card (organisation_id) where not matchable;

-- The one definition of a card, for a single change and for the whole bank.
create view leader_card_source as
select
  seen.organisation_id,
  l.id as leader_id,
  case when seen.is_holder then 'infinity' else least(seen.ends, matched.ends) end as visible_until,
  least(seen.ends, matched.ends) as matchable_until,
  theme.own as own_a,
  theme.own_high as own_b,
  theme.caring as caring_a,
  theme.caring_high as caring_b,
  case when theme.complete then full_word.mask & ~theme.own else theme.not_own end as not_own_a,
  case when theme.complete then full_word.mask & ~theme.own_high else theme.not_own_high end as not_own_b,
  case when theme.complete then full_word.mask & ~theme.caring else theme.not_caring end as not_caring_a,
  case when theme.complete then full_word.mask & ~theme.caring_high
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
  level.low::smallint as levels_a,
  level.high::smallint as levels_b,
  (experience.yes | (experience.no << 1))::smallint as experience,
  coalesce(shown.hours_month, 745)::smallint as hours,
  coalesce(told.stage, 3)::smallint as stage,
  coalesce(told.position, -1)::smallint as position,
  coalesce(told.recognition, -1)::smallint as recognition,
  (32767 - case when asked.last_on is null then 0
    else greatest(asked.last_on - date '2000-01-01', 1) end)::smallint as unasked,
  case when asked.is_live then 32767
    else coalesce(greatest(asked.last_on - date '2000-01-01', asked.live_on - date '2000-01-01', 0), 0)
  end::smallint as engaged_until,
  pause.until as paused_until,
  case matched.answer when 'given' then 1 when 'refused' then 2 when 'withdrawn' then 3
    else 0 end::smallint as match_consent,
  seen.is_holder,
  matched.is_possible as matchable,
  l.status = 'invited' as invited,
  seen.is_holder and l.review <> '{}' as has_review,
  asked.last_on as last_asked_on,
  case when seen.is_holder then l.contact_account_id end as contact_account_id,
  coalesce(shown.sort_name, '~') as sort_name
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
    select key as code, (value -> 'own')::boolean as own, (value -> 'caring')::boolean as caring
    from jsonb_each(shown.themes -> 'items')
  ) item
  join term t on t.kind = 'theme' and t.code = item.code
) theme
cross join lateral (
  select
    1295 + coalesce(sum((rating.level - 5) * (6 ^ t.number)::integer) filter (where t.number < 4), 0)
      as low,
    1295 + coalesce(sum((rating.level - 5) * (6 ^ (t.number - 4))::integer) filter (where t.number >= 4), 0)
      as high
  from leader_attribute_now rating
  join term t on t.kind = 'attribute' and t.code = rating.attribute and t.number < 8
  where rating.leader_id = l.id and shown.has_attributes
) level
left join place on place.outcode = shown.outcode
-- Asks and placements count over the whole bank, in every view.
cross join lateral (
  select
    greatest(l.last_asked_on, max(p.asked_on)) as last_on,
    coalesce(bool_or(p.status in ('agreed', 'active')), false) as is_live,
    max(p.ended_on) as live_on
  from placement p
  where p.leader_id = l.id
) asked
where l.status in ('invited', 'active');

-- Fixed sessions of every opportunity, to find the placements that clash with a new one.
create table opportunity_session (
  opportunity_id uuid not null references opportunity on delete cascade,
  during tstzrange not null
);
create index opportunity_session_by_opportunity on opportunity_session (opportunity_id);
create index opportunity_session_by_time on opportunity_session using gist (during);

-- What is open (and drafts, for their own organisation), with the units of every leaf already dealt, so
-- that all of them can be scored for one person. Filled, closed and unmatchable weights: no row.
-- `points_i_l`: what level l of attribute i earns (above the level wanted: the same as it).
create table opportunity_card (
  -- What decides whether it is for this person stands first: most rows are read no further.
  opportunity_id uuid primary key references opportunity on delete cascade,
  organisation_id uuid not null,
  -- Essential themes, by how: either way, own experience, caring; words as on leader_card.
  need_any_a bigint not null,
  need_any_b bigint not null,
  need_own_a bigint not null,
  need_own_b bigint not null,
  need_caring_a bigint not null,
  need_caring_b bigint not null,
  need_languages bigint not null,
  -- Other essentials, one bit each: bit n experience n; bit 4 + n type n; bit 10 + 4n + l - 1 level l or
  -- more of attribute n.
  need_traits bigint not null,
  -- Wanted half-days (those of fixed sessions too), those that are all needed, and how many are wanted.
  half_days integer not null,
  half_days_needed integer not null,
  radius_m integer not null,
  -- By place.number; -1 where it is held nowhere in person.
  place smallint not null,
  kind smallint not null,
  -- Bit n: stage n will do; 0 any.
  need_stages smallint not null,
  online boolean not null,
  -- Essentials that apply: within reach (where it is held anywhere), times (where any are wanted).
  need_reach boolean not null,
  need_times boolean not null,
  excludes_employed boolean not null,
  is_draft boolean not null,
  -- Themes wanted, the same way.
  any_a bigint not null,
  any_b bigint not null,
  own_a bigint not null,
  own_b bigint not null,
  caring_a bigint not null,
  caring_b bigint not null,
  -- Those of them that earn one unit more than theme_units.
  extra_a bigint not null,
  extra_b bigint not null,
  half_days_count smallint not null,
  -- Leader type of its role; -1 none.
  role_type smallint not null,
  -- Hours a month asked; 0 none.
  hours smallint not null,
  theme_units smallint not null,
  interest_units smallint not null,
  place_units smallint not null,
  half_day_units smallint not null,
  hour_units smallint not null,
  points_0_1 smallint not null, points_0_2 smallint not null,
  points_0_3 smallint not null, points_0_4 smallint not null,
  points_1_1 smallint not null, points_1_2 smallint not null,
  points_1_3 smallint not null, points_1_4 smallint not null,
  points_2_1 smallint not null, points_2_2 smallint not null,
  points_2_3 smallint not null, points_2_4 smallint not null,
  points_3_1 smallint not null, points_3_2 smallint not null,
  points_3_3 smallint not null, points_3_4 smallint not null,
  points_4_1 smallint not null, points_4_2 smallint not null,
  points_4_3 smallint not null, points_4_4 smallint not null,
  points_5_1 smallint not null, points_5_2 smallint not null,
  points_5_3 smallint not null, points_5_4 smallint not null,
  points_6_1 smallint not null, points_6_2 smallint not null,
  points_6_3 smallint not null, points_6_4 smallint not null,
  points_7_1 smallint not null, points_7_2 smallint not null,
  points_7_3 smallint not null, points_7_4 smallint not null
);
