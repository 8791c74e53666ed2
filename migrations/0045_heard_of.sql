-- When somebody was heard of: the one list of what counts, for the yearly question and for how long data is kept. Signs
-- that are cleared away (sessions) are noted in sign_of_life before.
create view heard_of as
select leader_id, at from sign_of_life
union all
select l.id, s.seen_at from session s join leader l on l.account_id = s.account_id
union all
select leader_id, at from leader_consent where method <> 'asserted'
union all
select leader_id, at from leader_guardian_consent where answer = 'given'
union all
select leader_id, answered_at from contact_question where answered_at is not null
union all
select subject_id, at from audit_event where event = 'leaders.changed_own'
union all
select leader_id, updated_at from placement where asked_on is not null;
