import { nextTick } from 'vue'
import { createRouter, createWebHistory, START_LOCATION, type RouteRecordRaw } from 'vue-router'
import type { TextKey } from './i18n/useText.ts'
import { useSession, type PageAccess } from './stores/session.ts'

declare module 'vue-router' {
  interface RouteMeta {
    /** Heading and tab title until the page knows a better one. */
    title: TextKey
    access: PageAccess
  }
}

const page = (
  name: string,
  path: string,
  access: PageAccess,
  title: TextKey,
  component: RouteRecordRaw['component'],
): RouteRecordRaw => ({ name, path, component, meta: { title, access } }) as RouteRecordRaw

export const routes: RouteRecordRaw[] = [
  page('home', '/', 'signed_in', 'pages.home', () => import('./pages/HomePage.vue')),
  page('sign-in', '/sign-in', 'public', 'pages.signIn', () => import('./pages/SignInPage.vue')),
  page(
    'sign-in-link',
    '/sign-in/link',
    'public',
    'pages.signInLink',
    () => import('./pages/SignInLinkPage.vue'),
  ),
  page(
    'question',
    '/question',
    'public',
    'pages.question',
    () => import('./pages/QuestionPage.vue'),
  ),
  page('invited', '/invited', 'public', 'pages.invited', () => import('./pages/InvitedPage.vue')),
  page(
    'support-asked',
    '/support',
    'public',
    'pages.supportAsked',
    () => import('./pages/SupportAskedPage.vue'),
  ),
  page('check-in', '/check-in', 'public', 'pages.checkIn', () => import('./pages/CheckInPage.vue')),
  page(
    'demo-mail',
    '/demo/mail',
    'public',
    'about.mailTitle',
    () => import('./pages/DemoMailPage.vue'),
  ),
  page(
    'noticeboard',
    '/take-part',
    'public',
    'pages.noticeboard',
    () => import('./pages/NoticeboardPage.vue'),
  ),
  page(
    'notice',
    '/take-part/:id',
    'public',
    'pages.notice',
    () => import('./pages/NoticePage.vue'),
  ),
  page('join', '/join', 'public', 'pages.join', () => import('./pages/JoinPage.vue')),
  page(
    'join-link',
    '/join/link',
    'public',
    'pages.joinLink',
    () => import('./pages/JoinLinkPage.vue'),
  ),
  page(
    'nominate',
    '/nominate',
    'public',
    'pages.nominate',
    () => import('./pages/NominatePage.vue'),
  ),
  page(
    'joinings',
    '/people/asked',
    'staff',
    'pages.joinings',
    () => import('./pages/JoiningsPage.vue'),
  ),
  page('people', '/people', 'staff', 'pages.people', () => import('./pages/PeoplePage.vue')),
  page(
    'person-new',
    '/people/new',
    'staff',
    'pages.personNew',
    () => import('./pages/PersonNewPage.vue'),
  ),
  page('person', '/people/:id', 'staff', 'pages.person', () => import('./pages/PersonPage.vue')),
  page(
    'person-edit',
    '/people/:id/edit',
    'staff',
    'pages.personEdit',
    () => import('./pages/PersonEditPage.vue'),
  ),
  page(
    'person-messages',
    '/people/:id/messages',
    'staff',
    'pages.personMessages',
    () => import('./pages/PersonMessagesPage.vue'),
  ),
  page(
    'person-opportunities',
    '/people/:id/opportunities',
    'staff',
    'pages.personOpportunities',
    () => import('./pages/PersonOpportunitiesPage.vue'),
  ),
  page('ideas', '/ideas', 'staff', 'pages.ideas', () => import('./pages/IdeasPage.vue')),
  page('idea', '/ideas/:id', 'staff', 'pages.idea', () => import('./pages/IdeaPage.vue')),
  page('my-ideas', '/me/ideas', 'leader', 'pages.myIdeas', () => import('./pages/MyIdeasPage.vue')),
  page(
    'ideas-of-others',
    '/me/ideas-of-others',
    'leader',
    'pages.ideasOfOthers',
    () => import('./pages/IdeasOfOthersPage.vue'),
  ),
  page(
    'my-idea',
    '/me/ideas/:id',
    'leader',
    'pages.myIdea',
    () => import('./pages/MyIdeaPage.vue'),
  ),
  page('bodies', '/bodies', 'staff', 'pages.bodies', () => import('./pages/BodiesPage.vue')),
  page('body', '/bodies/:id', 'staff', 'pages.body', () => import('./pages/BodyPage.vue')),
  page(
    'opportunities',
    '/opportunities',
    'staff',
    'pages.opportunities',
    () => import('./pages/OpportunitiesPage.vue'),
  ),
  page(
    'opportunity-new',
    '/opportunities/new',
    'staff',
    'pages.opportunityNew',
    () => import('./pages/OpportunityNewPage.vue'),
  ),
  page(
    'opportunity',
    '/opportunities/:id',
    'signed_in',
    'pages.opportunity',
    () => import('./pages/OpportunityPage.vue'),
  ),
  page(
    'opportunity-edit',
    '/opportunities/:id/edit',
    'staff',
    'pages.opportunityEdit',
    () => import('./pages/OpportunityEditPage.vue'),
  ),
  page(
    'matches',
    '/opportunities/:id/matches',
    'staff',
    'pages.matches',
    () => import('./pages/MatchesPage.vue'),
  ),
  page(
    'match',
    '/opportunities/:id/matches/:leaderId',
    'staff',
    'pages.match',
    () => import('./pages/MatchPage.vue'),
  ),
  page(
    'placements',
    '/placements',
    'staff',
    'pages.placements',
    () => import('./pages/OverduePage.vue'),
  ),
  page(
    'support-tasks',
    '/placements/support',
    'staff',
    'pages.supportTasks',
    () => import('./pages/SupportTasksPage.vue'),
  ),
  page(
    'placement',
    '/placements/:id',
    'staff',
    'pages.placement',
    () => import('./pages/PlacementPage.vue'),
  ),
  page(
    'invite',
    '/opportunities/:id/invite',
    'staff',
    'pages.invite',
    () => import('./pages/InvitePage.vue'),
  ),
  page(
    'meeting',
    '/opportunities/:id/meeting',
    'staff',
    'pages.meeting',
    () => import('./pages/MeetingPage.vue'),
  ),
  page('roles', '/roles', 'roles', 'pages.roles', () => import('./pages/RolesPage.vue')),
  page(
    'not-chosen',
    '/opportunities/:id/not-chosen',
    'staff',
    'pages.notChosen',
    () => import('./pages/NotChosenPage.vue'),
  ),
  page(
    'invitations',
    '/invitations/:id',
    'staff',
    'pages.invitations',
    () => import('./pages/InvitationsPage.vue'),
  ),
  page('import', '/import', 'staff', 'pages.import', () => import('./pages/ImportPage.vue')),
  page(
    'import-one',
    '/import/:id',
    'staff',
    'pages.importOne',
    () => import('./pages/ImportOnePage.vue'),
  ),
  page(
    'my-profile',
    '/me/profile',
    'leader',
    'pages.myProfile',
    () => import('./pages/MyProfilePage.vue'),
  ),
  page(
    'my-profile-edit',
    '/me/profile/edit',
    'leader',
    'pages.myProfileEdit',
    () => import('./pages/MyProfileEditPage.vue'),
  ),
  page(
    'my-opportunities',
    '/me/opportunities',
    'leader',
    'pages.myOpportunities',
    () => import('./pages/MyOpportunitiesPage.vue'),
  ),
  page(
    'my-involvement',
    '/me/involvement',
    'leader',
    'pages.myInvolvement',
    () => import('./pages/MyInvolvementPage.vue'),
  ),
  page(
    'my-placement',
    '/me/involvement/:id',
    'leader',
    'pages.myPlacement',
    () => import('./pages/MyPlacementPage.vue'),
  ),
  page(
    'my-choices',
    '/me/choices',
    'leader',
    'pages.myChoices',
    () => import('./pages/MyChoicesPage.vue'),
  ),
  page(
    'my-outcome',
    '/me/involvement/:id/outcome',
    'leader',
    'pages.myOutcome',
    () => import('./pages/MyOutcomePage.vue'),
  ),
  page(
    'placement-outcome',
    '/placements/:id/outcome',
    'staff',
    'pages.placementOutcome',
    () => import('./pages/PlacementOutcomePage.vue'),
  ),
  page(
    'my-messages',
    '/me/messages',
    'leader',
    'pages.myMessages',
    () => import('./pages/MyMessagesPage.vue'),
  ),
  page('my-seen', '/me/seen', 'leader', 'pages.mySeen', () => import('./pages/MySeenPage.vue')),
  page('my-data', '/me/data', 'leader', 'pages.myData', () => import('./pages/MyDataPage.vue')),
  page(
    'my-data-copy',
    '/me/data/copy',
    'leader',
    'pages.myDataCopy',
    () => import('./pages/MyDataCopyPage.vue'),
  ),
  page(
    'my-data-erase',
    '/me/data/erase',
    'leader',
    'pages.myDataErase',
    () => import('./pages/MyDataErasePage.vue'),
  ),
  page('erased', '/erased', 'public', 'pages.erased', () => import('./pages/ErasedPage.vue')),
  page(
    'person-data',
    '/people/:id/data',
    'staff',
    'pages.personData',
    () => import('./pages/PersonDataPage.vue'),
  ),
  page(
    'data-map',
    '/data-map',
    'accounts',
    'pages.dataMap',
    () => import('./pages/DataMapPage.vue'),
  ),
  page(
    'vocabulary',
    '/words',
    'administrator',
    'pages.vocabulary',
    () => import('./pages/VocabularyPage.vue'),
  ),
  page(
    'organisations',
    '/organisations',
    'administrator',
    'pages.organisations',
    () => import('./pages/OrganisationsPage.vue'),
  ),
  page(
    'accounts',
    '/accounts',
    'accounts',
    'pages.accounts',
    () => import('./pages/AccountsPage.vue'),
  ),
  page(
    'settings',
    '/settings',
    'signed_in',
    'pages.settings',
    () => import('./pages/SettingsPage.vue'),
  ),
  page(
    'letters',
    '/settings/messages',
    'staff',
    'pages.letters',
    () => import('./pages/LettersPage.vue'),
  ),
  page(
    'my-equality',
    '/me/equality',
    'leader',
    'pages.myEquality',
    () => import('./pages/MyEqualityPage.vue'),
  ),
  page(
    'equality',
    '/settings/equality',
    'lead',
    'pages.equality',
    () => import('./pages/EqualityPage.vue'),
  ),
  page(
    'requests',
    '/settings/requests',
    'staff',
    'pages.requests',
    () => import('./pages/RequestsPage.vue'),
  ),
  page(
    'request-new',
    '/settings/requests/new',
    'staff',
    'pages.requestNew',
    () => import('./pages/RequestNewPage.vue'),
  ),
  page(
    'request',
    '/settings/requests/:id',
    'staff',
    'pages.request',
    () => import('./pages/RequestPage.vue'),
  ),
  page(
    'breaches',
    '/settings/breaches',
    'overseer',
    'pages.breaches',
    () => import('./pages/BreachesPage.vue'),
  ),
  page(
    'breach',
    '/settings/breaches/:id',
    'overseer',
    'pages.breach',
    () => import('./pages/BreachPage.vue'),
  ),
  page(
    'retention',
    '/settings/retention',
    'overseer',
    'pages.retention',
    () => import('./pages/RetentionPage.vue'),
  ),
  page(
    'records',
    '/settings/records',
    'overseer',
    'pages.records',
    () => import('./pages/RecordsPage.vue'),
  ),
  page(
    'consent-words',
    '/settings/consent',
    'administrator',
    'pages.consentWords',
    () => import('./pages/ConsentWordsPage.vue'),
  ),
  page('about', '/about', 'public', 'pages.about', () => import('./pages/AboutPage.vue')),
  page(
    'accessibility',
    '/accessibility',
    'public',
    'pages.accessibility',
    () => import('./pages/AccessibilityPage.vue'),
  ),
  page(
    'not-found',
    '/:rest(.*)*',
    'public',
    'pages.notFound',
    () => import('./pages/NotFoundPage.vue'),
  ),
]

export const router = createRouter({
  history: createWebHistory(),
  routes,
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? false : { top: 0 }),
})

router.beforeEach(async (to) => {
  const session = useSession()
  await session.load()
  if (to.meta.access === 'public' || session.me) return true
  return { name: 'sign-in', query: to.path === '/' ? {} : { returnTo: to.fullPath } }
})

// What a reload does for a screen reader, a page change must do by hand: say where we are.
router.afterEach(async (to, from) => {
  if (from === START_LOCATION || to.path === from.path) return
  await nextTick()
  document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true })
})
