-- A text that is longer than one request takes comes in pieces, and is read and planned in the background. Until it is
-- taken, its pieces, what is to be done with its lines and what the dry run shows of them stand here; then the first and
-- the last are wiped.

alter table import
  drop constraint import_status_check,
  add constraint import_status_check
    check (status in ('arriving', 'reading', 'open', 'taking', 'undoing', 'done', 'undone')),
  -- How long a file is that comes in pieces; null for one that came whole.
  add column bytes integer check (bytes > 0),
  -- Who reads it now: whoever was taken to be gone cannot write beside whoever follows.
  add column attempt uuid,
  add column rows_read integer not null default 0,
  -- What reading it found, for whoever looks at the dry run.
  add column looked jsonb,
  -- Why it cannot be read, in plain words.
  add column fault_detail text;
create index import_being_read on import (updated_at) where status = 'reading';

create table import_piece (
  import_id uuid not null references import on delete cascade,
  number integer not null check (number >= 0),
  bytes bytea not null,
  -- By it the same piece is known again.
  digest bytea not null,
  primary key (import_id, number)
);
-- To pack it takes longer than to write it.
alter table import_piece alter column bytes set storage external;

create table import_preview (
  import_id uuid not null references import on delete cascade,
  line integer not null,
  -- Whom of the register the line is about, and then the line itself.
  leader_id uuid,
  cells text[],
  shown jsonb not null,
  primary key (import_id, line)
);
create index import_preview_leader on import_preview (leader_id) where leader_id is not null;
