-- Equality answers, apart from the register: no id of a person stands beside them. The key of a row is the SHA-256
-- of a secret of this installation and the person's id, so that the answers are found for the person's own editing
-- and erasure, and by no join. No time either: that of the record of changes would tell whose they are.

create table equality_answer (
  respondent bytea primary key check (length(respondent) = 32),
  organisation_id uuid not null references organisation,
  -- Answer by question; what was left out is not there.
  answers jsonb not null,
  version integer not null default 1
);
create index equality_answer_by_organisation on equality_answer (organisation_id);

-- Who changed, gave or took back answers since the last numbers were made; emptied when new ones are.
create table equality_change (
  organisation_id uuid not null references organisation,
  respondent bytea not null,
  primary key (organisation_id, respondent)
);

-- Numbers as they are shown, hidden and rounded already. One a month, so that no two readings are a person apart.
create table equality_snapshot (
  organisation_id uuid not null references organisation,
  month date not null check (extract(day from month) = 1),
  -- The month that the numbers are from: an earlier one, when too few changed since.
  numbers_of date not null,
  report jsonb not null,
  primary key (organisation_id, month)
);
