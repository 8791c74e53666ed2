-- For how long data of each class is kept, and what becomes of it then. Nothing goes by itself until an administrator
-- has looked at what would go and switched the nightly run on.

create table retention_rule (
  code text primary key,
  -- The order in which rules are read and applied; where two would take the same row, the earlier one counts.
  place smallint not null unique,
  action text not null check (action in ('erase', 'empty', 'delete', 'keep')),
  -- Whole months after the event that the rule counts from; null where nothing ever goes.
  months smallint check (months between 1 and 600),
  reason text not null,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  check ((action = 'keep') = (months is null))
);

insert into retention_rule (code, place, action, months, reason) values
  ('silent', 1, 'erase', 36, 'What people told may speak of their health: it is not kept for somebody who was not heard of for three years. They were asked every year whether they would still like to take part.'),
  ('left', 2, 'erase', 12, 'Whoever took back every yes is not kept longer than a year: long enough to come back, and to settle what was owed.'),
  ('invitation', 3, 'erase', 12, 'Whoever never answered an invitation has agreed to nothing. A year leaves room for an answer that comes late.'),
  ('placement', 4, 'empty', 72, 'Six years is the time in which a claim out of an agreement may be brought (Limitation Act 1980, section 5). After that the words go; that it took place stays counted.'),
  ('joining', 5, 'delete', 12, 'Its words go when it is over. A year of what remains is enough to count how people come in.'),
  ('message', 6, 'delete', 36, 'Whether and how somebody was written to may be asked for as long as a complaint is likely to come.'),
  ('request', 7, 'delete', 72, 'The register shows that requests were met. Claims under data protection law may be brought for six years.'),
  ('breach', 8, 'delete', 72, 'The law asks for a log of breaches. Claims that come of one may be brought for six years.'),
  ('records', 9, 'keep', null, 'Who changed and who read what can be deleted or changed by nobody, and is sealed: that is what makes it a record. It holds numbers and names of fields, never what they held.');

-- One row: whether the nightly run is on.
create table retention_run (
  singleton boolean primary key default true check (singleton),
  is_on boolean not null default false,
  version integer not null default 1,
  updated_at timestamptz not null default now()
);
insert into retention_run default values;

-- People whose data has to stay for now, because of a claim or an inquiry. Gone when it is lifted; the audit trail
-- keeps that it stood.
create table retention_hold (
  id uuid primary key,
  leader_id uuid not null unique references leader on delete cascade,
  organisation_id uuid not null references organisation,
  reason text not null,
  placed_by uuid references account,
  placed_at timestamptz not null default now()
);
create index retention_hold_by_organisation on retention_hold (organisation_id, id);
