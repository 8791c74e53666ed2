/** What programs put on the register. */
export const uploads = {
  title: 'Sent by programs',
  intro:
    'People whom a program of yours sent in, kept here for 30 days. The file of refused lines says which line, which field and why. It never says what stood there: look the line up in the system that it came from.',
  by: 'Sent by',
  state: 'State',
  states: { open: 'Under way', complete: 'Complete' },
  came: 'What came of it',
  counts: {
    created: '{number} new',
    updated: '{number} changed',
    unchanged: '{number} the same as before',
    refused: '{number} refused',
  },
  nothing: 'Nothing came yet',
  colleague: 'A colleague',
  why: 'Why refused (CSV)',
  whyNamed: 'Why refused (CSV): {who}, {at}',
} as const
