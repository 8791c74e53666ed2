-- A spreadsheet is taken in parts, each in one transaction, and can be undone as a whole. What is to be done with each line
-- stands here before it is done, and what became of it afterwards.

alter table import
  -- Whoever runs the command for an organisation has no account.
  alter column account_id drop not null,
  drop constraint import_status_check,
  add constraint import_status_check check (status in ('open', 'taking', 'undoing', 'done', 'undone')),
  -- By it the command knows a file again that it was in the middle of.
  add column digest bytea,
  -- Headings of the file, under which its refused lines are given back.
  add column headings text[] not null default '{}',
  -- In whose name it is taken, or undone, and what kind of actor that is.
  add column acting_id uuid references account,
  -- So many people are to be taken, or undone, in all, and so many are by now.
  add column people integer not null default 0,
  add column settled integer not null default 0,
  -- Since when it goes on, and how far it was then.
  add column going_since timestamptz,
  add column going_from integer not null default 0,
  -- Why it goes on no more, until somebody lets it.
  add column fault text,
  add column planned_at timestamptz,
  add column taken_at timestamptz,
  -- Counts of what was taken back.
  add column undo_result jsonb;
create index import_newest on import (organisation_id, id);
create index import_under_way on import (updated_at) where status in ('taking', 'undoing');

create table import_row (
  import_id uuid not null references import on delete cascade,
  line integer not null,
  outcome text not null check (outcome in ('create', 'update', 'skip', 'refuse')),
  reason text not null,
  -- Heading of the column in which the reason lies.
  heading text,
  leader_id uuid,
  same_as_line integer,
  consent boolean not null default false,
  -- Names of the fields that change.
  changes text[] not null default '{}',
  -- What is to be written of the person; gone with the writing.
  work jsonb,
  -- The line itself, until it is taken; of a refused one for a day more.
  cells text[],
  -- The record as the import left it: its version, and of somebody known what it changed, before and after, and its note.
  version integer,
  settled_at timestamptz,
  before jsonb,
  after jsonb,
  note_id uuid,
  -- What undoing it came to, and why the person was left alone.
  undone text check (undone in ('out', 'back', 'stays')),
  undone_why text,
  primary key (import_id, line)
);
create index import_row_waiting on import_row (import_id, line) where work is not null;
create index import_row_to_undo on import_row (import_id, line) where undone is null and outcome in ('create', 'update');
create index import_row_refused on import_row (import_id, line) where outcome = 'refuse';
create index import_row_leader on import_row (leader_id);

insert into import_row (import_id, line, outcome, reason, heading, leader_id, same_as_line, consent, changes)
select i.id, r.line, r.outcome, r.reason, r.heading, r."leaderId", r."sameAsLine", r.consent, r.changes
from import i, jsonb_to_recordset(i.report) as r (line integer, outcome text, reason text, heading text,
  "leaderId" uuid, "sameAsLine" integer, consent boolean, changes text[]);
-- Refused lines of what was taken before would have stayed for the rest of a day; they are in the coordinator’s own file.
alter table import drop column report;
update import set file = null where status = 'done';
