-- An invitation that goes by e-mail carries a link of its own, by which it is answered without signing in: a question
-- about one placement, asked and answered like the others.

alter table contact_question
  drop constraint contact_question_kind_check,
  drop constraint contact_question_answer_check,
  add column placement_id uuid references placement on delete cascade,
  add constraint contact_question_kind_check check (kind in ('consent', 'still_interested', 'invitation')),
  add constraint contact_question_answer_check check (answer in ('yes', 'pause', 'leave', 'each',
    'interested', 'not_this_one', 'not_now', 'not_this_kind')),
  add constraint contact_question_placement check ((kind = 'invitation') = (placement_id is not null));
create index contact_question_by_placement on contact_question (placement_id) where placement_id is not null;

-- Beside the question that a message may ask about the person, the one by which what it tells is answered.
alter table message add column answer_id uuid references contact_question on delete set null;
create index message_by_answer on message (answer_id) where answer_id is not null;
