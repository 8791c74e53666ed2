/** Meetings in people's own calendars. */
export const calendar = {
  title: 'Your calendar',
  intro:
    'You can see your meetings in the calendar on your phone or computer. It keeps itself up to date when a meeting moves.',
  make: 'Make an address for my calendar',
  made: 'Your address is ready',
  madeWords:
    'Open it on this device, or copy it and paste it into your calendar where it asks for a web address. We show it this once. Whoever has it can see your meetings, so keep it to yourself.',
  open: 'Open it in my calendar',
  copy: 'Copy the address',
  copied: 'Copied',
  read: 'A calendar last looked on {date}.',
  notRead: 'You made an address on {date}. No calendar has looked yet.',
  says: 'How much should it say?',
  saysHint: 'Other people may see your calendar.',
  thin: 'Only that there is a meeting, and when',
  full: 'Also what it is, who it is with, and where',
  saved: 'Saved. Your calendar changes the next time it looks.',
  renew: 'Make a new address',
  renewHint: 'If somebody else has the address, make a new one. The old one stops at once.',
  end: 'Switch it off',
  ended: 'It is switched off. The address no longer works.',
  file: 'Put the meetings in my calendar',
  sessionsFile: 'Put these in my calendar',
} as const
