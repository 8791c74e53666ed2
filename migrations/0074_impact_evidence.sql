-- What shows that it is as a record of what came of it says: files and links, each with what it shows in plain words.
create table impact_evidence (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  record_id uuid not null references impact_record on delete cascade,
  -- Whom it is about, and who alone reads it beside the organisation; null: everybody of the record.
  placement_id uuid references placement on delete cascade,
  -- Who attached it.
  side text not null check (side in ('organisation', 'leader')),
  attached_by uuid references account,
  -- Told by its own bytes, never by its name.
  kind text not null check (kind in ('link', 'pdf', 'png', 'jpeg', 'webp', 'docx', 'xlsx', 'odt', 'text')),
  -- What it shows, for whoever cannot open or see it.
  description text,
  file_name text,
  -- Bytes of the file.
  size integer,
  address text,
  attached_at timestamptz not null default clock_timestamp(),
  -- Taken away: that something stood here stays, and nothing of what it was.
  removed_at timestamptz,
  removed_side text check (removed_side in ('organisation', 'leader')),
  check (side = 'organisation' or placement_id is not null),
  check ((removed_at is null) = (removed_side is null)),
  check ((removed_at is null) = (description is not null)),
  check ((removed_at is null and kind = 'link') = (address is not null)),
  check ((removed_at is null and kind <> 'link') = (file_name is not null)),
  check ((file_name is null) = (size is null))
);
create index impact_evidence_by_record on impact_evidence (record_id, id);
create index impact_evidence_by_placement on impact_evidence (placement_id, id) where placement_id is not null;
create index impact_evidence_room on impact_evidence (organisation_id) include (size) where size is not null;

-- The bytes stand apart: no list reads them.
create table impact_evidence_file (
  evidence_id uuid primary key references impact_evidence on delete cascade,
  bytes bytea not null check (octet_length(bytes) between 1 and 5242880)
);
-- Such files are packed already.
alter table impact_evidence_file alter column bytes set storage external;

-- A person may see one piece of evidence differently; null: the record as a whole.
alter table impact_answer add column evidence_id uuid references impact_evidence on delete cascade;
create index impact_answer_by_evidence on impact_answer (evidence_id) where evidence_id is not null;

-- What was attached for everybody is about no single placement, and needs an end of its own.
update retention_rule set place = place + 100 where place >= 5;
update retention_rule set place = place - 99 where place >= 105;
insert into retention_rule (code, place, action, months, reason) values
  ('evidence', 5, 'delete', 72, 'A file may name people. Six years is the time in which a claim may be brought about what it shows; what came of it stays written down without it.');
