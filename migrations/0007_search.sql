-- LEAD TO SEARCH ENGINEER: this works and is wired in; improve in place together with leaders/{spelling,search,register,facets}.*. Delete this line.
-- Words by which people are found, by the organisation that may see them: a partner's are made of the
-- consented fields alone. All words are folded (no accents, lower case) before they come here.
create extension if not exists btree_gin;

create table leader_search (
  organisation_id uuid not null,
  leader_id uuid not null references leader on delete cascade,
  -- Weight A: names; B: what they offer and want; C: themes, types and groups.
  document tsvector not null,
  primary key (organisation_id, leader_id)
);
create index leader_search_by_leader on leader_search (leader_id);
create index leader_search_by_word on leader_search using gin (organisation_id, document);

-- The words that occur, to mend misspelt ones by. A word stays when nobody has it any more until it is
-- swept; whether anybody still has it is asked of leader_search before it is ever shown.
create table search_word (
  organisation_id uuid not null,
  word text collate "C" not null,
  primary key (organisation_id, word)
);

-- Each word with up to two of its first seven letters left out: words that are two edits apart share one.
create table search_form (
  organisation_id uuid not null,
  form text collate "C" not null,
  word text collate "C" not null,
  primary key (organisation_id, form, word)
);

create index leader_by_phone_digits on leader
  (organisation_id, (right(regexp_replace(coalesce(phone, ''), '\D', '', 'g'), 9)));
