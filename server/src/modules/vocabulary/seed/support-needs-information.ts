import type { SeedTerm } from './terms.ts'
import { words } from './terms.ts'

/** Ways of contact and formats of papers. */
export const informationNeeds: readonly SeedTerm[] = [
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
      print bras, lp, large font, big print, bigger print, large text, font 16, font 18, 16 point, 18 point,
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
      hawdd ei ddarllen, hawdd ei ddeall, easyread, easy to read, easy read papers, pictures and words, makaton symbols
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
]
