/** About, accessibility, not found, the demonstration's mailbox. */
export const about = {
  notFound: 'There is no page at this address. It may have moved, or the address may be mistyped.',
  notFoundHome: 'Go to the home page',
  intro:
    'A people bank is a living group of patients, service users and carers with talents, interests and ideas, and the places where those are wanted.',
  matchTitle: 'How a match is made',
  match1:
    'The bank compares what an opportunity asks for with what a person has told us, and shows every reason. It helps people to decide. It never decides.',
  match2:
    'What someone has not told us counts as not told. It is never read as a yes or as a no. The bank says which one question would help most.',
  match3:
    'A person who was not asked for a year is shown among the first ten, so that it is not always the same people who are asked. Age, sex, race, religion and the like never count.',
  dataTitle: 'Whose data this is',
  data1:
    'What a leader tells the bank is theirs. The staff of one organisation look after it. Anyone else sees only what the leader agreed to share with them, by name.',
  data2: 'Every look at a leader’s record is written down, and the leader can see it.',
  sourcesTitle: 'Where the map data comes from',
  sources:
    'Distances are measured between the middles of the first halves of postcodes, to about 100 metres.',
  sourceOs: 'Contains OS data © Crown copyright and database right 2025',
  sourceRoyalMail: 'Contains Royal Mail data © Royal Mail copyright and database right 2025',
  sourceOns:
    'Source: Office for National Statistics licensed under the Open Government Licence v3.0',
  accessIntro: 'We want everyone to be able to use this bank.',
  accessCanTitle: 'What you can do',
  accessZoom: 'Make the text four times as large without losing anything off the side.',
  accessKeyboard: 'Use every part of it with a keyboard alone.',
  accessReader:
    'Listen to it with a screen reader. Every picture and bar has words that say the same.',
  accessMotion: 'Ask your device for less movement, and nothing here will move.',
  accessPhone: 'Use it on a small phone.',
  accessTestTitle: 'How we check',
  accessTest1:
    'Each screen is tested by machine against the Web Content Accessibility Guidelines 2.2, level AA, each time the product changes.',
  accessTest2:
    'A machine finds only some faults. If something stops you, that is a fault of ours, and we want to know.',
  accessHelpTitle: 'If something stops you',
  accessHelp:
    'Tell your point of contact in the bank, in any way that suits you. They can also give you anything here in large print, Easy Read or over the phone.',
  mailTitle: 'Demonstration mailbox',
  mailIntro: 'Mail of the demonstration ends here and goes nowhere else.',
  mailNone: 'No mail yet',
  mailNoneHelp: 'Ask for a sign-in link, and it appears here.',
  mailTo: 'To {recipient}, {time}',
  mailRefresh: 'Look again',
} as const
