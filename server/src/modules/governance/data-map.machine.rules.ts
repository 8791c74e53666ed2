import { copies, copied, mark, marks, secret, untold, work } from './data-map.parts.rules.ts'
import type { TableEntry } from './data-map.types.ts'

const still = { rows: 'stay', why: 'Nobody is in it' } as const
const nobodysSecret = 'A program’s, and no person’s'
const nobodys = {
  whose: 'nobody',
  retention: 'installation',
  rows: null,
  section: null,
  erasure: still,
} as const

/** Copies that search and matching read, and the words of the bank. */
export const machineTables: readonly TableEntry[] = [
  {
    table: 'leader_card',
    about: 'A packed copy of a person for each organisation that may see them',
    purpose: 'To search and match in moments',
    whose: 'leader',
    retention: 'in_the_bank',
    rows: 'by_leader',
    section: null,
    erasure: { rows: 'go' },
    columns: {
      ...marks(
        'organisation_id leader_id visible_until matchable_until is_holder',
        'Which view it is',
      ),
      ...copies(
        'own_a own_b caring_a caring_b not_own_a not_own_b not_caring_a not_caring_b support_needs experience',
        'Answers about health and support, as numbers',
        'special',
      ),
      ...copies(
        'kinds languages not_languages employers half_days types level_sources place travel online levels_a levels_b hours stage position recognition unasked engaged_until paused_until match_consent matchable invited has_review last_asked_on contact_account_id sort_name',
        'Other answers, as numbers',
        'ordinary',
      ),
    },
  },
  {
    table: 'leader_search',
    about: 'The words that a person is found by, for each organisation that may see them',
    purpose: 'To find people by words',
    whose: 'leader',
    retention: 'in_the_bank',
    rows: 'by_leader',
    section: null,
    erasure: { rows: 'go' },
    columns: {
      ...marks('organisation_id leader_id visible_until hidden_until', 'Which view it is'),
      document: untold('Words of the record', 'special', copied),
    },
  },
  {
    table: 'search_word',
    about: 'A word that occurs in the records of an organisation',
    purpose: 'To mend misspelt searches',
    whose: 'leader',
    retention: 'in_the_bank',
    rows: 'by_word',
    section: null,
    erasure: { rows: 'go' },
    columns: {
      ...marks('number organisation_id people nobody_since', 'Where and how often'),
      word: untold('The word', 'ordinary', copied),
    },
  },
  {
    table: 'search_stem',
    about: 'How words begin that occur in the records of an organisation',
    purpose: 'To mend misspelt searches',
    whose: 'leader',
    retention: 'in_the_bank',
    rows: 'by_word',
    section: null,
    erasure: { rows: 'go' },
    columns: {
      ...marks('number organisation_id', 'Where it occurs'),
      stem: untold('The beginning of a word', 'ordinary', copied),
    },
  },
  {
    table: 'search_form',
    about: 'A spelling of the beginning of a word, as a number',
    purpose: 'To mend misspelt searches',
    whose: 'leader',
    retention: 'in_the_bank',
    rows: 'by_word',
    section: null,
    erasure: { rows: 'go' },
    columns: marks('form stem', 'Spelling and beginning, as numbers'),
  },
  {
    table: 'card_change',
    about: 'That a card changed',
    purpose: 'To keep copies in memory in step',
    whose: 'leader',
    retention: 'a_day',
    rows: null,
    section: null,
    erasure: { rows: 'stay', why: 'Random numbers, gone after some hours' },
    columns: marks('organisation_id leader_id transaction at', 'Which card, and when'),
  },
  {
    table: 'opportunity_card_change',
    about: 'That a packed opportunity changed',
    purpose: 'To keep copies in memory in step',
    ...nobodys,
    columns: marks('opportunity_id transaction at', 'Which opportunity, and when'),
  },
  {
    table: 'opportunity_card',
    about: 'A packed copy of an opportunity',
    purpose: 'To match in moments',
    ...nobodys,
    columns: {
      ...marks(
        'opportunity_id organisation_id need_any_a need_any_b need_own_a need_own_b need_caring_a need_caring_b need_languages need_traits half_days half_days_needed radius_m place kind need_stages online need_reach need_times excludes_employed is_draft any_a any_b own_a own_b caring_a caring_b extra_a extra_b half_days_count role_type hours theme_units interest_units place_units half_day_units hour_units',
        'What is sought, as numbers',
      ),
      ...marks(
        [0, 1, 2, 3, 4, 5, 6, 7]
          .flatMap((attribute) => [1, 2, 3, 4].map((level) => `points_${attribute}_${level}`))
          .join(' '),
        'What a level is worth',
      ),
    },
  },
]

/** Words, places and organisations: nobody is in them. */
export const wordTables: readonly TableEntry[] = [
  {
    table: 'organisation',
    about: 'A body that shares the bank',
    purpose: 'To know who works with the bank',
    ...nobodys,
    columns: {
      ...marks('id version created_at updated_at archived_at', 'Number, days and marks'),
      name: work('Its name', 'everybody'),
      sector: work('Its sector', 'everybody'),
      ods_code: work('Its code in the health service', 'everybody'),
      outcode: work('Its place', 'everybody'),
      website: work('Its website', 'everybody'),
      approves_opportunities: work('Whether its engagement lead approves opportunities'),
    },
  },
  {
    table: 'client',
    about: 'A program that acts for an organisation',
    purpose: 'To let systems of an organisation work with the bank, and to stop them',
    ...nobodys,
    columns: {
      ...marks('id version created_at updated_at', 'Number, days and marks'),
      organisation_id: work('Whose it is'),
      name: work('What it is called'),
      purpose: work('Why it reads', 'everybody'),
      contact_account_id: work('Who answers for it'),
      scopes: work('What it may do'),
      status: work('Whether it works'),
      used_at: work('When it was last used'),
    },
  },
  {
    table: 'client_secret',
    about: 'What a program shows to be given a token',
    purpose: 'To know which program asks',
    ...nobodys,
    columns: {
      ...marks('id client_id created_at used_at ends_at', 'Number, days and marks'),
      secret_hash: { ...secret('The secret, as a digest'), erased: { kept: nobodysSecret } },
      hint: work('Its last four letters'),
    },
  },
  {
    table: 'client_minute',
    about: 'What a program asked in the running minute',
    purpose: 'To keep one program from slowing everybody down',
    ...nobodys,
    columns: marks('client_id minute used given', 'Number, minute and counts'),
  },
  {
    table: 'client_token',
    about: 'What a program calls with, for an hour',
    purpose: 'To know which program asks',
    ...nobodys,
    retention: 'a_day',
    columns: {
      ...marks('id client_id secret_id created_at expires_at', 'Number, days and marks'),
      token_hash: { ...secret('The token, as a digest'), erased: { kept: nobodysSecret } },
      scopes: work('What it may do'),
    },
  },
  {
    table: 'shared_change',
    about: 'That something changed which a program may see',
    purpose: 'To let systems of partners keep in step, and forget whom they are to forget',
    ...nobodys,
    retention: 'a_month',
    columns: marks(
      'organisation_id kind subject_id transaction what number at',
      'That something changed, and nothing of what it is',
    ),
  },
  {
    table: 'webhook',
    about: 'Where a program is told of changes as they happen',
    purpose: 'To let systems of partners keep in step without asking',
    ...nobodys,
    columns: {
      ...marks(
        'id client_id mark_from mark_to mark_after mark_at lease lease_until version created_at updated_at',
        'Number, days and marks',
      ),
      url: work('The address of the program'),
      kinds: work('Which kinds of change it is told'),
      status: work('Whether it works'),
      disabled_for: work('Why the bank stopped it'),
      failures: work('How often in a row it failed'),
      failing_since: work('Since when it has failed'),
      rest_until: work('Until when it is left alone'),
      taken_at: work('When it last took something'),
    },
  },
  {
    table: 'webhook_secret',
    about: 'That a webhook has a secret; what signs stands nowhere',
    purpose: 'To show a program that it is the bank that tells it',
    ...nobodys,
    columns: {
      ...marks('id webhook_id created_at ends_at', 'Number, days and marks'),
      hint: work('Its last four letters'),
    },
  },
  {
    table: 'webhook_delivery',
    about: 'That a webhook was told of a change, and whether it took it',
    purpose: 'To send again what did not arrive, and to show what did',
    ...nobodys,
    retention: 'a_month',
    columns: marks(
      'id webhook_id number kind subject_id what at state tries next_try_at tried_at answer_status failure took_ms attempts created_at',
      'That something changed, and nothing of what it is',
    ),
  },
  {
    table: 'leader_upload',
    about: 'That a file of people was sent line by line, and how far it is',
    purpose: 'To go on with it where a connection broke off',
    ...nobodys,
    retention: 'a_month',
    columns: {
      ...marks('id status taken created_at updated_at', 'Number, days and marks'),
      organisation_id: work('Whose it is'),
      account_id: work('Which colleague began it'),
      client_id: work('Which program began it'),
      format: work('How its lines are written'),
      agreement: work('How these people are said to have agreed; it stands with each consent'),
      ...marks('created updated unchanged refused', 'So many lines came to that'),
    },
  },
  {
    table: 'leader_upload_line',
    about: 'What became of one line of such a file, and nothing of what it said',
    purpose: 'To show its sender what was taken, and what to correct',
    ...nobodys,
    retention: 'a_month',
    columns: {
      ...marks('upload_id line outcome leader_id', 'Numbers, and what became of the line'),
      code: work('Why it was refused'),
      field: work('In which field'),
      words: work('What to do about it'),
    },
  },
  {
    table: 'term',
    about: 'A word of the bank',
    purpose: 'To say the same thing in the same word',
    ...nobodys,
    columns: marks(
      'kind code number label description category position aliases unsure levels version updated_at archived_at',
      'Part of the word',
    ),
  },
  {
    table: 'role',
    about: 'A role that can be offered again and again',
    purpose: 'To describe what a role calls for',
    ...nobodys,
    columns: marks(
      'id code organisation_id label description leader_type category formality kind profile steps purpose how_chosen support version updated_at archived_at',
      'Part of the role',
    ),
  },
  {
    table: 'import_heading',
    about: 'What a heading of a spreadsheet means to an organisation',
    purpose: 'So that nobody has to say it again for the next file',
    ...nobodys,
    columns: marks('organisation_id heading kind at', 'Part of what was said'),
  },
  {
    table: 'place',
    about: 'The centre of an outcode',
    purpose: 'To measure distances',
    ...nobodys,
    columns: marks('outcode number x y latitude longitude updated_at', 'Where it is'),
  },
  {
    table: 'consent_purpose',
    about: 'What data is used for, with the basis in law',
    purpose: 'To ask for one thing at a time',
    ...nobodys,
    columns: marks(
      'code lawful_basis special_condition basis_note version updated_at',
      'Part of the purpose',
    ),
  },
  {
    table: 'consent_wording',
    about: 'Words that people agree to',
    purpose: 'To show which words somebody agreed to',
    ...nobodys,
    whose: 'staff',
    columns: {
      ...marks(
        'id purpose number language title body hash asks_again published_at',
        'Part of the words',
      ),
      published_by: untold('Who published them', 'ordinary', 'About a member of staff', {
        seenBy: 'administrator',
        erased: { kept: 'It leads to an account that is emptied' },
      }),
    },
  },
  {
    table: 'schema_migration',
    about: 'A step of the database to this version',
    purpose: 'To run',
    ...nobodys,
    columns: marks('name hash applied_at', 'Part of the step'),
  },
]

/** Work in the background. Payloads hold numbers only; what a failed job said may name an address. */
export const jobTables: readonly TableEntry[] = [
  {
    table: 'jobs.job',
    about: 'Something to be done soon',
    purpose: 'To send mail and do other work without keeping anybody waiting',
    whose: 'leader_and_staff',
    retention: 'two_weeks',
    rows: 'by_payload',
    section: null,
    erasure: { rows: 'go' },
    columns: {
      ...marks(
        'id name priority state retry_limit retry_count retry_delay retry_backoff retry_delay_max expire_seconds deletion_seconds singleton_key singleton_on group_id group_tier start_after created_on started_on completed_on keep_until dead_letter policy heartbeat_on heartbeat_seconds blocked blocking pending_dependencies source_name source_id source_created_on source_retry_count source_root_id trace_context upsert_by_key',
        'How the work is done',
      ),
      data: mark('Numbers of what it is about'),
      output: untold(
        'What a failed job said',
        'ordinary',
        'Words of a mail server, gone after a day',
        {
          seenBy: 'administrator',
        },
      ),
      source_output: untold('What an earlier job said', 'ordinary', 'As above'),
    },
  },
  ...(
    [
      ['jobs.job_dependency', 'child_name child_id parent_name parent_id'],
      [
        'jobs.queue',
        'name policy retry_limit retry_delay retry_backoff retry_delay_max expire_seconds retention_seconds deletion_seconds dead_letter partition table_name deferred_count blocked_count queued_count ready_count warning_queued active_count failed_count total_count retained_count retained_on created_delta completed_delta failed_delta delta_on delta_seconds wait_bins run_bins ready_oldest_seconds ready_history heartbeat_seconds notify singletons_active monitor_claim_on monitor_on maintain_on created_on updated_on',
      ],
      [
        'jobs.queue_stats',
        'id name deferred_count queued_count ready_count active_count failed_count total_count created_delta completed_delta failed_delta delta_seconds delta_on wait_bins run_bins ready_oldest_seconds captured_on',
      ],
      [
        'jobs.schedule',
        'name key kind cron timezone data options created_on updated_on last_job_id',
      ],
      ['jobs.subscription', 'event name created_on updated_on'],
      ['jobs.version', 'version cron_on bam_on flow_on reindex_on monitor_backoff_on'],
      ['jobs.warning', 'id type message data created_on'],
      [
        'jobs.bam',
        'id name version status queue table_name command error created_on started_on completed_on',
      ],
      [
        'jobs.instance',
        'id name host pid version node_version application_name heartbeat_seconds supervise schedule migrate persist_queue_stats persist_warnings pool_max pool_total pool_idle pool_waiting workers metrics config crash_restarts crash_restarts_since started_on heartbeat_on stopped_on',
      ],
    ] as const
  ).map(([table, columns]): TableEntry => ({
    table,
    about: 'How work in the background is organised',
    purpose: 'To run',
    ...nobodys,
    columns: marks(columns, 'Part of how it is organised'),
  })),
]
