/** The checklist for a meeting that everybody can take part in. */
export const meeting = {
  link: 'Checklist for an accessible meeting',
  intro:
    'What to see to so that everybody can take part. Print it, or keep it open while you prepare.',
  print: 'Print',
  session: 'Which session?',
  when: 'Session on {date}',
  noSession: 'No session is to come. This is what is needed for the whole of it.',
  contact: 'Questions: {name}, {organisation}',
  needs: 'What the people who come need',
  needsFor:
    '{count} person takes part. Who needs what stands on their own page and not here. | {count} people take part. Who needs what stands on their own pages and not here.',
  needsNone: 'Nobody who takes part has told us of a need. Ask again before the day.',
  needsNobody: 'Nobody takes part yet.',
  items: '{count} time | {count} times',
  arranged: '{count} arranged',
  notPossible: '{count} not possible',
  unmetBefore: 'was missing {count} time before | was missing {count} times before',
  others:
    'And {count} more point in somebody’s own words. Read it on the page of the person. | And {count} more points in people’s own words. Read them on the pages of the people.',
  general: 'For every meeting',
  small: 'Counts are of needs, not of people. Keep this sheet with whoever prepares the meeting.',
} as const
