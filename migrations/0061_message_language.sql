-- The language in which the bank writes to a person. A message keeps the one that it was written in.
alter table contact_wish
  add column language text not null default 'en' check (language in ('en', 'cy'));
alter table message
  add check (language in ('en', 'cy'));
