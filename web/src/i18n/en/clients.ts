/** Programs that act for an organisation. */
export const clients = {
  duty: 'Programs of your organisation that work with the bank, and what each may do',
  intro:
    'A program of yours can work with the bank by itself: a volunteer system, for example. It gets a number and a secret, and may do only what you choose here.',
  address: 'Whoever writes the program needs the address of this bank:',
  guides: 'Guides for whoever writes the program',
  add: 'Register a program',
  none: 'No programs',
  noneHelp:
    'Register one if a system of yours should work with the bank. Whoever looks after that system needs its number and its secret.',
  name: 'What is it called?',
  nameHint: 'So that your colleagues know which system it is. People see this name too.',
  nameMissing: 'Write what the program is called',
  purpose: 'Why does it read about people?',
  purposeMissing: 'Say why it reads about people',
  scopesMissing: 'Choose at least one thing that it may do',
  purposeHint:
    'In plain words, without names: people read this under “Who has seen me”. For example: to find people who teach our students.',
  scopes: 'What may it do?',
  scopeWords: {
    people_find: 'Find people who agreed to be seen by you',
    people_write: 'Put people on your register',
    opportunities_write: 'Write and publish your opportunities',
    people_nominate: 'Put people forward to join',
    placements_suggest: 'Suggest people for your opportunities',
    placements_read: 'Follow what becomes of them',
    placements_record: 'Write down time given and what came of it',
    changes_read: 'Be told what changed',
    webhooks_write: 'Look after its own webhooks',
  },
  scopeHint: '{hint} In the guides: {scope}',
  scopeHints: {
    people_find:
      'It sees what each person agreed to share with you, and never who they are: no name, no address. Each look is shown to the person.',
    people_write:
      'It adds people and changes what your records say of them. It cannot take them off or bring back who has left, and it reads nobody.',
    opportunities_write:
      'It sees yours and what others opened, over or not, changes yours, and opens them.',
    people_nominate:
      'Each of them said yes to being put forward. We tell them who put them forward and what was said, and they decide: before that nothing of them is in your register.',
    placements_suggest:
      'Only people who agreed to be seen by you. Nobody is asked by it: the suggestion waits for one of you.',
    placements_read:
      'It sees who was asked and takes part in yours. A name and an address only once the person said yes.',
    placements_record:
      'Hours and sessions of people who take part in yours, and what changed because of it. Telling people stays with you.',
    changes_read:
      'So that your system keeps in step: that something changed that it may see, a consent that was taken back among it.',
    webhooks_write:
      'It says by itself where it is told of changes as they happen. Without this, you do so here.',
  },
  may: 'It may',
  why: 'Why it reads',
  number: 'Its number (client_id)',
  contact: 'Who answers for it',
  contactHint:
    'People and partners turn to them about it. When they leave, the program stops until you name somebody else.',
  contactNone: 'Choose a colleague',
  contactMissing: 'Choose who answers for it from now on',
  stopped: 'Stopped',
  unanswered: '{name} no longer works here',
  unansweredWords:
    'Nobody answers for this program, so it is refused. Choose Change, and say which colleague answers for it now.',
  used: 'Last used',
  never: 'Never',
  requests: 'Requests in this minute',
  requestsOf: '{thisMinute} of {perMinute}',
  working: 'Works',
  suspended: 'Suspended',
  change: 'Change',
  changeNamed: 'Change {name}',
  suspend: 'Suspend',
  suspendNamed: 'Suspend {name}',
  suspendWords:
    'It is refused from this moment, and everything that it was given to come in with ends. Its secrets stay, so that you can let it work again.',
  suspendNow: 'Suspend it now',
  resume: 'Let it work again',
  resumeNamed: 'Let it work again: {name}',
  secrets: 'Secrets',
  secretsOf: 'Secrets of {name}',
  secretNone: 'It has no secret that works. Make one so that it can come in.',
  secret: 'Secret',
  secretHint: 'ends in {hint}',
  secretMade: 'Made',
  secretEnds: 'Stops working',
  secretStays: 'When you end it',
  secretEnd: 'End',
  secretEndNamed: 'End the secret that ends in {hint}',
  secretEndWords:
    'The program can no longer come in with it, and what it came in with so far ends at once. If this is its only secret, it stops.',
  secretEndNow: 'End it now',
  rotate: 'New secret',
  rotateNamed: 'New secret for {name}',
  rotateWords:
    'Both secrets work until the old one ends, so that nothing stops while you put the new one in.',
  oldEnds: 'When should the old secret end?',
  old: {
    h0: 'At once',
    h24: 'In a day',
    h168: 'In a week',
    h720: 'In 30 days',
  },
  oldNow: 'If somebody else may have seen it',
  make: 'Make the secret',
  shown: 'Copy the secret of {name} now',
  shownWords:
    'We show it this once and keep no copy. Give it to whoever looks after the program, in a way that nobody else can read.',
  copy: 'Copy the secret',
  copied: 'Copied',
  saved: '{name} is saved.',
  isSuspended: '{name} is suspended.',
  works: '{name} may work again.',
  secretEnded: 'The secret has ended.',
} as const
