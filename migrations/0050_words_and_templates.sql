-- Hard words with what to write instead, and what a role brings to an opportunity that is drafted from it.

alter table term
  drop constraint term_kind_check,
  add constraint term_kind_check check (kind in ('experience_kind', 'leader_type', 'position', 'stage', 'attribute',
    'theme', 'opportunity_kind', 'influence_level', 'support_need', 'language', 'recognition', 'jargon'));

alter table role
  add column steps text[] not null default '{}',
  add column purpose text not null default '',
  add column how_chosen text not null default '',
  add column support text not null default '',
  add constraint role_steps check (steps <@ '{application,conversation,selection,appointment,term}'
    and (formality = 'formal' or steps = '{}'));

-- A formal role takes people through all of them, until an administrator says otherwise.
update role set steps = '{application,conversation,selection,appointment,term}' where formality = 'formal';
