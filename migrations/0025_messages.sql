-- What is sent to people, in which way, and what became of it. A message keeps no words and no address: its
-- words are written anew from its kind and what it is about, and its address is looked up when it goes out. Kept
-- are what somebody may have to answer for: who was written to, of what kind, when, in which form, what became
-- of it and why, and the digest by which a copy that somebody shows can be held against what went out.

-- How somebody may be reached, beyond what their profile says of channels.
create table contact_wish (
  leader_id uuid primary key references leader on delete cascade,
  -- Half-days of the week when nobody may get in touch; one bit each, as in leader.half_days.
  quiet_half_days integer not null default 0 check (quiet_half_days between 0 and 2097151),
  -- Nobody may get in touch at all: the person asked for it, it would not be safe, or they died.
  hold text check (hold in ('asked', 'safety', 'died')),
  version integer not null default 1,
  updated_at timestamptz not null default now()
);

-- What a person is asked about themselves, answered without signing in.
create table contact_question (
  id uuid primary key,
  leader_id uuid not null references leader on delete cascade,
  kind text not null check (kind in ('consent', 'still_interested')),
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  answer text check (answer in ('yes', 'pause', 'leave', 'each')),
  answered_at timestamptz,
  -- Asked once more, and then nothing came: both by the clock.
  reminded_at timestamptz,
  closed_at timestamptz,
  check ((answer is null) = (answered_at is null))
);
create index contact_question_by_leader on contact_question (leader_id, kind, created_at);
create index contact_question_open on contact_question (kind, created_at)
  where answered_at is null and closed_at is null;

create table message (
  id uuid primary key,
  leader_id uuid not null references leader on delete cascade,
  -- For whom it is written. Whoever holds the record sees every message to the person.
  organisation_id uuid not null references organisation,
  kind text not null,
  -- What it is about, where it is about something: an opportunity, for instance.
  subject_id uuid,
  question_id uuid references contact_question on delete cascade,
  recipient text check (recipient in ('self', 'guardian')),
  channel text check (channel in ('email', 'phone', 'text', 'post')),
  format text check (format in ('standard', 'plain', 'large_print', 'easy_read', 'braille', 'audio', 'bsl_video',
    'coloured_paper')),
  language text not null default 'en',
  state text not null check (state in ('queued', 'sent', 'failed', 'refused')),
  reason text,
  requested_by uuid references account,
  created_at timestamptz not null default clock_timestamp(),
  -- Not before: outside the times when the person wants quiet, and after a try that failed.
  due_at timestamptz not null,
  attempts smallint not null default 0,
  settled_at timestamptz,
  settled_by uuid references account,
  digest bytea,
  check ((state in ('failed', 'refused')) = (reason is not null)),
  check ((state = 'queued') = (settled_at is null)),
  check (state = 'refused' or (recipient is not null and channel is not null and format is not null))
);
create index message_by_leader on message (leader_id, id);
create index message_queued on message (due_at, id) where state = 'queued';

-- The address of a page on which a question is answered. Only the hash of its secret is kept; a reminder
-- carries a new one, and the first goes on working.
create table contact_link (
  id uuid primary key,
  question_id uuid not null references contact_question on delete cascade,
  token_hash bytea not null unique,
  created_at timestamptz not null default now()
);
create index contact_link_by_question on contact_link (question_id);

-- When somebody was last heard of: signed in, answered, changed their own record.
create table sign_of_life (
  leader_id uuid primary key references leader on delete cascade,
  at timestamptz not null
);
