import type { SeedTerm } from './terms.ts'
import { words } from './terms.ts'

/** Helpers, and ways of talking and listening. */
export const peopleNeeds: readonly SeedTerm[] = [
  {
    code: 'bsl_interpreter',
    label: 'BSL interpreter',
    description: 'An interpreter of British Sign Language.',
    group: 'Someone to help',
    aliases: words(`
      bsl, british sign language, british sign language interpreter, sign language, sign language interpreter, signer, bsl terp, bsl
      interp
    `),
  },
  {
    code: 'bsl_sse_interpreter',
    label: 'Sign Supported English interpreter',
    description: 'An interpreter who signs in the order of English words.',
    group: 'Someone to help',
    aliases: words('sse, sign supported english, sse interpreter'),
  },
  {
    code: 'interpreter',
    label: 'Interpreter',
    description: 'An interpreter of a spoken language.',
    group: 'Someone to help',
    aliases: words(`
      cyfieithydd, interpreter needed, needs interpreter, interp, translator, translation, language
      interpreter, spoken language interpreter
    `),
  },
  {
    code: 'lipspeaker',
    label: 'Lipspeaker',
    description: 'Someone who repeats what is said so that it can be read from the lips.',
    group: 'Someone to help',
    aliases: words('lip speaker'),
  },
  {
    code: 'notetaker',
    label: 'Notetaker',
    description: 'Someone who takes notes.',
    group: 'Someone to help',
    aliases: words('note taker, note taking, notes taken, someone to take notes, scribe'),
  },
  {
    code: 'sttr',
    label: 'Speech to text',
    description: 'Someone who types what is said so that it can be read on a screen.',
    group: 'Someone to help',
    aliases: words(`
      speech to text reporter, palantypist, captioner, captions, live captions, subtitles
    `),
  },
  {
    code: 'deafblind_guide',
    label: 'Deafblind guide',
    description: 'Someone who guides and interprets for a deafblind person.',
    group: 'Someone to help',
    aliases: words('communicator guide, deafblind interpreter, deaf blind guide'),
  },
  {
    code: 'carer_with_me',
    label: 'My carer comes with me',
    description: 'A carer, friend or support worker comes along.',
    group: 'Someone to help',
    aliases: words(`
      carer, with carer, brings carer, carer comes too, carer to attend, support worker, pa,
      personal assistant, brings pa, brings support worker, companion, brings a friend, wife comes
      too, husband comes too
    `),
  },
  {
    code: 'guide_dog',
    label: 'Guide or assistance dog',
    description: 'A dog comes along and needs water and room.',
    group: 'Someone to help',
    aliases: words('assistance dog, hearing dog, dog, support dog, guidedog'),
  },
  {
    code: 'lipreads',
    label: 'Lip-reads',
    description: 'Face the person, in good light, when you speak.',
    group: 'Talking and listening',
    aliases: words(`
      lip reads, lipreading, lip reading, lip reader, lipreader, face me, speak facing me
    `),
  },
  {
    code: 'hearing_loop',
    label: 'Hearing loop',
    description: 'A working loop in the room.',
    group: 'Talking and listening',
    aliases: words(
      'dolen glyw, dolen sain, loop, induction loop, loop system, t loop, hearing aid loop',
    ),
  },
  {
    code: 'longer_time',
    label: 'More time',
    description: 'More time to think, read and speak.',
    group: 'Talking and listening',
    aliases: words(`
      extra time, longer time, more time to speak, speak slowly, slow speech, time to process,
      processing time
    `),
  },
  {
    code: 'audible_alert',
    label: 'Call out loud',
    description: 'Say the name aloud instead of showing it on a screen.',
    group: 'Talking and listening',
    aliases: words('verbal alert, call name'),
  },
]
