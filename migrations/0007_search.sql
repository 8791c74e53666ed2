-- Words by which people are found, by the organisation that may see them: a partner's are made of the
-- consented fields alone. All words are folded (no accents, lower case) before they come here.

create table leader_search (
  organisation_id uuid not null,
  leader_id uuid not null references leader on delete cascade,
  -- As on the card: a consent that ends takes the words with it at that moment.
  visible_until timestamptz not null,
  -- Every lexeme begins with the last four characters of the organisation's id, so that the index finds
  -- the people of one view without a look at the others'. Then: words as they are; `=word` for a name
  -- once more; `#kind:code` for a theme or a type, whose words are looked up in the vocabulary when
  -- somebody searches; `@address` and `+digits` for exact contact details (holder only).
  -- Weight A: names; B: what they offer and want; C: all else.
  document tsvector not null,
  primary key (organisation_id, leader_id)
);
create index leader_search_by_leader on leader_search (leader_id);
-- Without a list of pending entries: a search never has to read what others have just written.
create index leader_search_by_word on leader_search using gin (document)
  with (fastupdate = off);

-- The words that occur, to mend misspelt ones by. Written when a word is new and otherwise left alone, so
-- that nobody waits for a common one; whether anybody has it now is asked of leader_search before it is
-- ever shown. `people` is as of the last sweep and at most 2,000.
create table search_word (
  number integer generated always as identity unique,
  organisation_id uuid not null,
  word text collate "C" not null,
  people integer not null default 1,
  -- When a sweep first found nobody with it; words are taken away only long after.
  nobody_since timestamptz,
  primary key (organisation_id, word)
);

-- Each word with up to two of its first letters left out: words within two edits share one such form.
-- `form` is a hash of organisation and form: a match is a hint, and is proven on the word itself.
create table search_form (
  form integer not null,
  word integer not null,
  primary key (form, word)
);

-- The order "longest since anybody asked them".
create index leader_card_by_unasked on leader_card (organisation_id, unasked desc, sort_name, leader_id);
