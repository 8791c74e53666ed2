import type { SeedTerm } from './terms.ts'

const under = (
  group: string,
  points: readonly (readonly [code: string, label: string, description: string])[],
): SeedTerm[] =>
  points.map(([code, label, description]) => ({ code, label, description, group, aliases: [] }))

/** What makes a meeting one that everybody can take part in, in the order in which it is prepared. */
export const meetingPoints: readonly SeedTerm[] = [
  ...under('Before the day', [
    [
      'asked_needs',
      'Everybody was asked what they need',
      'Ask again when the place, the time or the people change.',
    ],
    [
      'time_fits',
      'The time suits people who are tired or care for others',
      'Late mornings are often best; avoid school runs and long days.',
    ],
    [
      'papers_early',
      'Papers went out in time, in each form that is needed',
      'Short, in plain words, with large print or Easy Read where people asked for it.',
    ],
    [
      'who_is_there',
      'People know who will be there and what it is about',
      'Names, photos if you can, the order of the day, and what is hoped of them.',
    ],
    [
      'contact_on_day',
      'There is one name and number for the day',
      'Somebody who answers before and while it goes on.',
    ],
    [
      'costs_ready',
      'Travel and other costs are paid, or the form is there',
      'Nobody should have to lend the organisation money.',
    ],
  ]),
  ...under('Getting there', [
    [
      'way_described',
      'The way is described from bus, train and car park',
      'With how far it is on foot, and where one can sit down.',
    ],
    ['parking', 'Parking near the door is kept', 'Count the people with a blue badge.'],
    [
      'step_free',
      'The way in is free of steps',
      'Check the lift, the doors and the ramp on the day itself.',
    ],
    ['welcome', 'Somebody meets people at the door', 'And knows which room, and who needs a hand.'],
  ]),
  ...under('The room', [
    [
      'room_space',
      'A wheelchair or scooter gets to every place',
      'Also to the screen, the drinks and the way out.',
    ],
    ['chairs', 'There are chairs with and without arms', 'And some that are firm and higher.'],
    ['loop', 'The hearing loop works and is switched on', 'Try it with somebody who uses one.'],
    ['light_sound', 'Light and sound are calm', 'No flicker, no echo; windows that can be shaded.'],
    [
      'toilet',
      'An accessible toilet is close by',
      'Look whether it is free of boxes, and whether a hoist is needed.',
    ],
    ['quiet_room', 'There is a quiet room', 'To rest, take medicine or be alone for a while.'],
    [
      'food',
      'Food and drink suit everybody',
      'Labelled, within reach, with water and straws at hand.',
    ],
    [
      'dogs_carers',
      'There is room for assistance dogs and for those who come along',
      'A bowl of water, and a place to go out.',
    ],
  ]),
  ...under('In the meeting', [
    [
      'start_rules',
      'It begins with how we talk together',
      'One at a time, say your name first, ask when a word is not known.',
    ],
    [
      'breaks',
      'There is a break at least every hour',
      'At the time that was said, even when the talk is good.',
    ],
    [
      'microphones',
      'Everybody who speaks uses the microphone',
      'Face people; read aloud what is on the screen.',
    ],
    [
      'interpreters',
      'Interpreters and notetakers are placed and briefed',
      'They have the papers and the hard words beforehand.',
    ],
    [
      'time_to_speak',
      'Everybody gets time to speak',
      'Silence is fine; ask those who said little.',
    ],
    [
      'other_ways',
      'There are other ways to say something',
      'On paper, by message, before or afterwards, to one person.',
    ],
  ]),
  ...under('Online', [
    [
      'joining_help',
      'Somebody helps people to join',
      'With a try a day before, and a number to call on the day.',
    ],
    ['phone_in', 'It can be joined by telephone', 'The number stands in the invitation.'],
    [
      'captions',
      'Captions are on',
      'By a person where they matter; the other kind makes mistakes.',
    ],
    [
      'chat_read',
      'What is written in the chat is read aloud',
      'Somebody other than the chair does it.',
    ],
  ]),
  ...under('Afterwards', [
    ['notes', 'Short notes go to everybody', 'Within a week, in the forms that people need.'],
    ['talk_after', 'There is somebody to talk with', 'What was said may have been hard for some.'],
    [
      'ask_after',
      'People are asked whether they had what they need',
      'What was missing is put right before the next time.',
    ],
  ]),
]
