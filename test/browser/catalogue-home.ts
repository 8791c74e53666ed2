import {
  api,
  at,
  both,
  emptyHome,
  message,
  messages,
  press,
  subjectRequests,
  usual,
} from './catalogue-shared.ts'
import type { ScreenState } from './catalogue-types.ts'
import { answering } from './support/answers.ts'

/** What needs a coordinator today. */
export const homeStates: ScreenState[] = [
  ...usual({
    screen: 'home',
    as: 'coordinator',
    path: at('/'),
    reads: api('home$'),
    empty: emptyHome,
  }),
  {
    screen: 'home',
    state: 'messages',
    as: 'coordinator',
    path: at('/'),
    given: both(
      answering(api('home$'), {
        ...emptyHome,
        leaders: { ...emptyHome.leaders, total: 1 },
        messagesToDo: messages.items.slice(0, 2),
      }),
      answering(api('messages/'), {
        ...message,
        words: {
          to: '01632 960001',
          subject: 'Your break has ended',
          text: 'Hello Nerys,\n\nYou took a break. You chose today as the day to come back.',
        },
      }),
    ),
    when: press(/^Open/),
  },
  { screen: 'home', state: 'engagement lead', as: 'engagement lead', path: at('/') },
  { screen: 'home', state: 'leader', as: 'leader', path: at('/') },
  { screen: 'home', state: 'administrator', as: 'administrator', path: at('/') },
  {
    screen: 'home',
    state: 'requests due',
    as: 'engagement lead',
    path: at('/'),
    given: answering(api('subject-requests'), {
      items: subjectRequests.slice(0, 1),
      nextCursor: null,
    }),
  },
]
