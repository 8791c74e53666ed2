-- The guardian of a child is asked by a link of their own, and takes a yes back by the same page.

alter table contact_question
  drop constraint contact_question_kind_check,
  add constraint contact_question_kind_check
    check (kind in ('consent', 'still_interested', 'guardian', 'invitation')),
  drop constraint contact_question_answer_check,
  add constraint contact_question_answer_check check (answer in ('yes', 'pause', 'leave', 'each', 'agree', 'refuse',
    'interested', 'not_this_one', 'not_now', 'not_this_kind'));

alter table leader_guardian_consent
  drop constraint leader_guardian_consent_method_check,
  -- link: the guardian themselves, on the page of the link that was mailed to them.
  add constraint leader_guardian_consent_method_check check (method in ('self', 'phone', 'paper', 'link'));
