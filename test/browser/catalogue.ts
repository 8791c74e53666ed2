import { bodiesStates } from './catalogue-bodies.ts'
import { checkInsStates } from './catalogue-check-ins.ts'
import { clientsStates } from './catalogue-clients.ts'
import { entranceStates } from './catalogue-entrance.ts'
import { governanceStates } from './catalogue-governance.ts'
import { homeStates } from './catalogue-home.ts'
import { ideasStates } from './catalogue-ideas.ts'
import { importStates } from './catalogue-imports.ts'
import { joiningStates } from './catalogue-joining.ts'
import { matchingStates } from './catalogue-matching.ts'
import { meetingStates } from './catalogue-meeting.ts'
import { notChosenStates } from './catalogue-not-chosen.ts'
import { noticeboardStates } from './catalogue-noticeboard.ts'
import { opportunitiesStates } from './catalogue-opportunities.ts'
import { outcomesStates } from './catalogue-outcomes.ts'
import { ownStates } from './catalogue-own.ts'
import { peopleStates } from './catalogue-people.ts'
import { placementsStates } from './catalogue-placements.ts'
import { rolesStates } from './catalogue-roles.ts'
import { settingsStates } from './catalogue-settings.ts'
import {
  api,
  at,
  denied,
  emptyHome,
  id,
  ownPlacement,
  placement,
  usual,
} from './catalogue-shared.ts'
import { sheetsStates } from './catalogue-sheets.ts'
import { supportStates } from './catalogue-support.ts'
import { timeStates } from './catalogue-time.ts'
import type { ScreenState } from './catalogue-types.ts'
import { uploadsStates } from './catalogue-uploads.ts'
import { webhooksStates } from './catalogue-webhooks.ts'
import { emptyPage } from './support/answers.ts'

export type { Known, ScreenState } from './catalogue-types.ts'

export const catalogue: ScreenState[] = [
  ...entranceStates,
  ...joiningStates,
  ...homeStates,
  ...peopleStates,
  ...opportunitiesStates,
  ...usual({
    screen: 'bodies',
    as: 'coordinator',
    path: at('/bodies'),
    reads: api('bodies\\?'),
    empty: emptyPage,
  }),
  denied('bodies', at('/bodies'), 'leader'),
  ...usual({
    screen: 'body',
    as: 'coordinator',
    path: ({ body }) => `/bodies/${body}`,
    reads: api(`bodies/${id}$`),
    isOne: true,
  }),
  denied('body', ({ body }) => `/bodies/${body}`, 'leader'),
  ...bodiesStates(),
  ...usual({
    screen: 'ideas',
    as: 'coordinator',
    path: at('/ideas'),
    reads: api('ideas\\?'),
    empty: emptyPage,
  }),
  denied('ideas', at('/ideas'), 'leader'),
  ...usual({
    screen: 'my-ideas',
    as: 'leader',
    path: at('/me/ideas'),
    reads: api('me/ideas\\?'),
    empty: emptyPage,
  }),
  denied('my-ideas', at('/me/ideas'), 'coordinator'),
  ...usual({
    screen: 'ideas-of-others',
    as: 'leader',
    path: at('/me/ideas-of-others'),
    reads: api('me/ideas-of-others'),
    empty: emptyPage,
  }),
  denied('ideas-of-others', at('/me/ideas-of-others'), 'coordinator'),
  ...ideasStates(),
  ...matchingStates,
  ...notChosenStates,
  ...sheetsStates,
  ...uploadsStates,
  ...importStates,
  ...ownStates,
  ...outcomesStates,
  ...placementsStates,
  ...meetingStates,
  ...rolesStates,
  ...clientsStates,
  ...webhooksStates,
  ...noticeboardStates(),
  ...supportStates({ placement, ownPlacement, emptyHome }),
  ...checkInsStates({ placement, ownPlacement, emptyHome }),
  ...timeStates({ placement, ownPlacement }),
  denied(
    'person-messages',
    () => `/people/0190a000-0000-7000-8000-00000000000b/messages`,
    'leader',
  ),
  ...governanceStates,
  ...settingsStates,
]
