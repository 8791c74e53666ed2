import { about } from './about.ts'
import { access } from './access.ts'
import { bodies } from './bodies.ts'
import { breaches } from './breaches.ts'
import { calendar } from './calendar.ts'
import { checkIns } from './checkIns.ts'
import { clients } from './clients.ts'
import { common } from './common.ts'
import { contact } from './contact.ts'
import { days } from './days.ts'
import { equality } from './equality.ts'
import { exchange } from './exchange.ts'
import { governance } from './governance.ts'
import { history } from './history.ts'
import { home } from './home.ts'
import { ideas } from './ideas.ts'
import { impact } from './impact.ts'
import { invite } from './invite.ts'
import { invited } from './invited.ts'
import { joining } from './joining.ts'
import { leaderForm } from './leaderForm.ts'
import { leaders } from './leaders.ts'
import { matching } from './matching.ts'
import { meeting } from './meeting.ts'
import { myData } from './myData.ts'
import { noticeboard } from './noticeboard.ts'
import { opportunities } from './opportunities.ts'
import { organisations } from './organisations.ts'
import { ownForm } from './ownForm.ts'
import { own } from './own.ts'
import { pages } from './pages.ts'
import { placements } from './placements.ts'
import { problems } from './problems.ts'
import { requests } from './requests.ts'
import { retention } from './retention.ts'
import { roles } from './roles.ts'
import { shell } from './shell.ts'
import { support } from './support.ts'
import { uploads } from './uploads.ts'
import { vocabulary } from './vocabulary.ts'
import { webhooks } from './webhooks.ts'

/** The English catalogue, one file for each area. */
export const en = {
  about,
  access,
  bodies,
  breaches,
  calendar,
  checkIns,
  clients,
  common,
  contact,
  days,
  equality,
  exchange,
  governance,
  history,
  home,
  ideas,
  impact,
  invite,
  invited,
  joining,
  leaderForm,
  leaders,
  matching,
  meeting,
  myData,
  noticeboard,
  opportunities,
  organisations,
  own,
  ownForm,
  pages,
  placements,
  problems,
  requests,
  retention,
  roles,
  shell,
  support,
  uploads,
  vocabulary,
  webhooks,
} as const
