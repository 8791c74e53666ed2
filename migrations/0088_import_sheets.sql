-- Workbooks: which sheet is read, null for the likeliest. And what headings mean to an organisation that named their
-- columns by hand once, so that nobody has to name them again for the next file.

alter table import add column sheet_name text;

create table import_heading (
  organisation_id uuid not null references organisation,
  -- In small letters, without accents and signs.
  heading text not null check (heading <> '' and length(heading) <= 300),
  -- Null: its text is kept word for word in the note.
  kind text,
  at timestamptz not null default now(),
  primary key (organisation_id, heading)
);
