-- What people agree to, in words that stay as they were: purposes with their lawful basis, wordings that are
-- only ever added to, and for each answer the wording that the person read.

create table consent_purpose (
  code text primary key check (code in ('match', 'contact', 'share', 'story', 'equality')),
  -- UK GDPR article 6, and article 9(2) for special-category data.
  lawful_basis text not null check (lawful_basis in ('consent', 'contract', 'legal_obligation',
    'vital_interests', 'public_task', 'legitimate_interests')),
  special_condition text check (special_condition in ('explicit_consent', 'employment_social_protection',
    'vital_interests', 'not_for_profit', 'made_public', 'legal_claims', 'substantial_public_interest',
    'health_or_social_care', 'public_health', 'archiving_research_statistics')),
  basis_note text not null default '',
  version integer not null default 1,
  updated_at timestamptz not null default now()
);

create table consent_wording (
  id uuid primary key,
  purpose text not null references consent_purpose,
  number integer not null check (number > 0),
  language text not null default 'en',
  title text not null,
  body text not null,
  -- SHA-256 of title, a line break and body, in UTF-8.
  hash bytea not null,
  -- Whoever agreed to an earlier wording is asked again.
  asks_again boolean not null default false,
  published_by uuid references account,
  published_at timestamptz not null default now(),
  unique (purpose, language, number)
);

alter table leader_consent
  drop constraint leader_consent_purpose_check,
  add constraint leader_consent_purpose_check
    check (purpose in ('match', 'contact', 'share', 'story', 'equality')),
  add column wording_id uuid references consent_wording;
