-- What makes a meeting one that everybody can take part in: words of the bank, under headings, which an administrator
-- may change and add to.

alter table term
  drop constraint term_kind_check,
  add constraint term_kind_check check (kind in ('experience_kind', 'leader_type', 'position', 'stage', 'attribute',
    'theme', 'opportunity_kind', 'influence_level', 'support_need', 'language', 'recognition', 'jargon',
    'meeting_point'));
