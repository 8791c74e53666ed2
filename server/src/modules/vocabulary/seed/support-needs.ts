import type { SeedTerm } from './terms.ts'
import { words } from './terms.ts'

/** What people need so that they can take part; travels with a placement. */
export const supportNeeds: readonly SeedTerm[] = [
  {
    code: 'email_only',
    label: 'Email only',
    description: 'Contact this person by email and in no other way.',
    group: 'How to get in touch',
    aliases: words(`
      only email, emails only, no phone calls, no calls, cannot use phone, can't use phone, does
      not use the phone
    `),
  },
  {
    code: 'phone',
    label: 'By phone',
    description: 'Ring this person rather than writing.',
    group: 'How to get in touch',
    aliases: words('telephone, please ring, phone only, no email, not online, no internet'),
  },
  {
    code: 'text_message',
    label: 'By text message',
    description: 'Send a text message rather than ringing.',
    group: 'How to get in touch',
    aliases: words('text, text only, texts, sms, text messages'),
  },
  {
    code: 'post',
    label: 'By post',
    description: 'Send letters on paper.',
    group: 'How to get in touch',
    aliases: words(`
      letter, letters, paper copies, paper copy, hard copies, hard copy, printed papers, print
      papers, by letter
    `),
  },
  {
    code: 'text_relay',
    label: 'Text relay',
    description: 'Ring through the relay service, which turns speech into text.',
    group: 'How to get in touch',
    aliases: words('relay, relay uk, typetalk, minicom, textphone, text phone'),
  },
  {
    code: 'large_print',
    label: 'Large print',
    description: 'Papers in large letters.',
    group: 'Papers and information',
    aliases: words(`
      lp, large font, big print, bigger print, large text, font 16, font 18, 16 point, 18 point,
      18pt, 16pt, large type, big letters
    `),
    unsure: words('lp'),
  },
  {
    code: 'easy_read',
    label: 'Easy read',
    description: 'Papers in short sentences with pictures.',
    group: 'Papers and information',
    aliases: words(`
      easyread, easy to read, easy read papers, pictures and words, makaton symbols
    `),
    unsure: words('makaton symbols'),
  },
  {
    code: 'braille',
    label: 'Braille',
    description: 'Papers in braille.',
    group: 'Papers and information',
    aliases: words('brail, in braille'),
  },
  {
    code: 'audio',
    label: 'Audio',
    description: 'Papers read out as a recording.',
    group: 'Papers and information',
    aliases: words('cd, mp3, audio cd, audio copy, talking format, recorded, on tape'),
  },
  {
    code: 'email_plain_text',
    label: 'Plain text emails',
    description: 'Emails without pictures or layout, for a screen reader.',
    group: 'Papers and information',
    aliases: words(`
      plain text, plain text email, screen reader, screenreader, jaws, text only emails
    `),
    unsure: words('screen reader, screenreader, jaws'),
  },
  {
    code: 'email_html',
    label: 'Formatted emails',
    description: 'Emails with headings and layout.',
    group: 'Papers and information',
    aliases: words('html, html email'),
  },
  {
    code: 'word_attachment',
    label: 'Word files',
    description: 'Papers as Word files.',
    group: 'Papers and information',
    aliases: words('word, word document, word documents, in word, not pdf, no pdfs'),
  },
  {
    code: 'pdf_attachment',
    label: 'PDF files',
    description: 'Papers as PDF files.',
    group: 'Papers and information',
    aliases: words('pdf, pdfs, as pdf'),
  },
  {
    code: 'bsl_video',
    label: 'BSL video',
    description: 'Information as a film in British Sign Language.',
    group: 'Papers and information',
    aliases: words('sign language video, signed video'),
  },
  {
    code: 'coloured_paper',
    label: 'Coloured paper',
    description: 'Papers printed on coloured paper.',
    group: 'Papers and information',
    aliases: words(`
      yellow paper, blue paper, green paper, pink paper, cream paper, coloured background,
      coloured overlay, colored paper, dyslexia friendly
    `),
    unsure: words('dyslexia friendly'),
  },
  {
    code: 'bsl_interpreter',
    label: 'BSL interpreter',
    description: 'An interpreter of British Sign Language.',
    group: 'Someone to help',
    aliases: words(`
      bsl, british sign language, sign language, sign language interpreter, signer, bsl terp, bsl
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
      interpreter needed, needs interpreter, interp, translator, translation, language
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
    aliases: words('loop, induction loop, loop system, t loop, hearing aid loop'),
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
  {
    code: 'papers_in_advance',
    label: 'Papers early',
    description: 'Papers sent a set number of working days before.',
    group: 'Practical help',
    aliases: words(`
      papers early, papers beforehand, advance papers, papers ahead, papers before, papers in good
      time, agenda in advance, needs papers, documents in advance, papers days before, papers week
      before
    `),
  },
  {
    code: 'plain_language',
    label: 'Plain words',
    description: 'Plain words, and a list that explains the others.',
    group: 'Practical help',
    aliases: words(`
      plain english, no jargon, jargon free, avoid jargon, simple language, glossary
    `),
  },
  {
    code: 'single_contact',
    label: 'One named contact',
    description: 'One person to turn to.',
    group: 'Practical help',
    aliases: words('single point of contact, named contact, same person each time, one contact'),
  },
  {
    code: 'travel_booked',
    label: 'Travel booked for me',
    description: 'Travel that is booked and paid before.',
    group: 'Practical help',
    aliases: words(`
      taxi, taxis, needs taxi, transport, needs transport, travel paid
      in advance, transport booked, cannot drive
    `),
    unsure: words('cannot drive, transport'),
  },
  {
    code: 'parking',
    label: 'Parking close by',
    description: 'A parking space near the door, for a blue badge if there is one.',
    group: 'Practical help',
    aliases: words(`
      blue badge, disabled parking, parking near, parking space, car park, blue badge parking,
      accessible parking, parking nearby
    `),
  },
  {
    code: 'replacement_carer',
    label: 'Someone to care while I am out',
    description: 'The cost of a carer who takes over.',
    group: 'Practical help',
    aliases: words(`
      respite, respite care, sitter, sitting service, replacement care, carer cover, care cover,
      cover for caring
    `),
  },
  {
    code: 'childcare',
    label: 'Childcare',
    description: 'The cost of childcare, or a place for children.',
    group: 'Practical help',
    aliases: words('child care, creche, babysitter, brings baby, baby comes too, childminder'),
  },
  {
    code: 'remote_join',
    label: 'Join online',
    description: 'A way to join from home.',
    group: 'Practical help',
    aliases: words(`
      online only, zoom, zoom only, teams, teams only, virtual, virtual only, from home, online,
      join online, video call, dial in, remote
    `),
  },
  {
    code: 'step_free',
    label: 'No steps',
    description: 'A venue without steps, or with a lift.',
    group: 'Practical help',
    aliases: words(`
      step free, stepfree, no stairs, no steps, ground floor, level access, ramp, ramps, cannot do
      stairs, can't do stairs, can't manage stairs, lift access, step free access, avoid stairs,
      walking difficulties, limited mobility, mobility problems, walking stick, walking frame,
      uses a stick, walker
    `),
    unsure: words(`
      walking difficulties, limited mobility, mobility problems, walking stick, walking frame,
      uses a stick, walker
    `),
  },
  {
    code: 'wheelchair',
    label: 'Wheelchair access',
    description: 'Room for a wheelchair, from the door to the table and the toilet.',
    group: 'Practical help',
    aliases: words(`
      wheelchair user, wheel chair, w/chair, wheelchair access, wheelchair accessible, uses a
      wheelchair, electric wheelchair, power chair, powerchair, mobility scooter, scooter,
      accessible toilet, disabled access
    `),
    unsure: words('mobility scooter, scooter, accessible toilet, disabled access'),
  },
  {
    code: 'rest_breaks',
    label: 'Breaks',
    description: 'Breaks, and a place to rest.',
    group: 'Practical help',
    aliases: words(`
      breaks, regular breaks, rest, frequent breaks, needs breaks, short meetings, comfort breaks,
      fatigue, tires easily
    `),
    unsure: words('short meetings, fatigue, tires easily'),
  },
  {
    code: 'quiet_space',
    label: 'Quiet room',
    description: 'A quiet place, without crowds or noise.',
    group: 'Practical help',
    aliases: words(`
      quiet room, quiet place, quiet, low noise, small groups, no crowds, sensory room, calm
      space, low lighting
    `),
    unsure: words('small groups, low lighting'),
  },
  {
    code: 'dietary',
    label: 'Food needs',
    description: 'Food that is safe or right for this person.',
    group: 'Practical help',
    aliases: words(`
      gluten free, vegetarian, vegan, halal, kosher, nut allergy, food allergy, dairy free,
      diabetic diet, dietary requirements, coeliac diet
    `),
  },
  {
    code: 'debrief',
    label: 'A talk afterwards',
    description: 'Someone who asks afterwards how it was.',
    group: 'Practical help',
    aliases: words(`
      debriefing, check in after, phone call after, follow up call, support after, emotional
      support
    `),
    unsure: words('emotional support'),
  },
]
