import { about } from './about.ts'
import { access } from './access.ts'
import { common } from './common.ts'
import { contact } from './contact.ts'
import { days } from './days.ts'
import { exchange } from './exchange.ts'
import { home } from './home.ts'
import { leaderForm } from './leaderForm.ts'
import { leaders } from './leaders.ts'
import { matching } from './matching.ts'
import { opportunities } from './opportunities.ts'
import { organisations } from './organisations.ts'
import { ownForm } from './ownForm.ts'
import { own } from './own.ts'
import { pages } from './pages.ts'
import { problems } from './problems.ts'
import { shell } from './shell.ts'
import { vocabulary } from './vocabulary.ts'

/** The English catalogue, one file for each area. */
export const en = {
  about,
  access,
  common,
  contact,
  days,
  exchange,
  home,
  leaderForm,
  leaders,
  matching,
  opportunities,
  organisations,
  own,
  ownForm,
  pages,
  problems,
  shell,
  vocabulary,
} as const
