// Imports go down only. The rules are computed from this one list, so that they cannot differ
// from it: an area may use what lies below, its actions included, and never a neighbour.
const tiers = [
  ['organisations', 'vocabulary'],
  ['access', 'equality', 'clients'],
  ['leaders', 'opportunities', 'learning', 'webhooks'],
  ['contact', 'bodies'],
  ['placements'],
  ['matching', 'participation', 'ideas'],
  ['involvement', 'network', 'joining', 'calendar'],
  ['monitoring', 'exchange', 'noticeboard'],
  ['governance'],
  ['demo'],
]

const areas = (names) => `^server/src/modules/(${names.join('|')})/`
const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
/** A package however it is found; pnpm also writes names of peers into the folders of others. */
const packages = (...names) => names.flatMap((name) => [`^${name}(/|$)`, `node_modules/${name}/`])

/** What puts the areas together: the app and the command line. */
const composition = '^server/src/([^/]+|cli/.+)[.]ts$'

module.exports = {
  forbidden: [
    error(
      'no-cycle',
      'Two files that need each other are one file, or three.',
      {},
      { circular: true },
    ),
    error(
      'core-knows-no-area',
      'The core serves every area and knows none.',
      { path: '^server/src/core/' },
      { path: '^server/src/(modules/|cli/|[^/]+[.]ts$)' },
    ),
    error(
      'every-area-has-a-tier',
      'A new area is named in the tiers above.',
      { path: '^server/src/modules/', pathNot: areas(tiers.flat()) },
      {},
    ),
    ...tiers
      .slice(0, -1)
      .map((tier, index) =>
        error(
          `tier-${index + 1}-looks-down`,
          'Upwards an area speaks only by events.',
          { path: areas(tier) },
          { path: areas(tiers.slice(index + 1).flat()) },
        ),
      ),
    ...tiers.map((tier, index) =>
      error(
        `tier-${index + 1}-neighbours-are-strangers`,
        'Areas of one tier never import each other.',
        { path: areas(tier) },
        { path: areas(tier), pathNot: '^server/src/modules/$1/' },
      ),
    ),
    error(
      'areas-know-no-app',
      'The app knows the areas, not the other way round.',
      { path: '^server/src/modules/' },
      { path: composition },
    ),
    error(
      'routes-are-leaves',
      'Only the app and the command line put routes in.',
      { pathNot: [composition, '[.]test[.]ts$', '^test/', '^scripts/'] },
      { path: '[.]routes[.]ts$' },
    ),
    error(
      'sql-stays-in-queries',
      'Whoever reads the queries has seen all of the SQL.',
      { path: '^server/src/modules/', pathNot: '[.](table|queries|actions|test)[.]ts$' },
      { path: packages('drizzle-orm'), dependencyTypesNot: ['type-only'] },
    ),
    error(
      'rules-are-pure',
      'A rule decides from what it is given: no input or output.',
      { path: '[.]rules[.]ts$' },
      {
        path: [
          ...packages('fastify', 'drizzle-orm', 'pg'),
          '[.](queries|actions|routes|table)[.]ts$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    ),
    error(
      'rules-do-no-io',
      'A rule decides from what it is given: no input or output.',
      { path: '[.]rules[.]ts$' },
      { dependencyTypes: ['core'] },
    ),
    error(
      'http-stays-in-routes',
      'What answers a request is the routes, the core and the app.',
      { path: '^server/src/modules/', pathNot: '[.](routes|http|test)[.]ts$' },
      { path: packages('fastify', '@fastify'), dependencyTypesNot: ['type-only'] },
    ),
    error(
      'product-knows-no-tests',
      'What is shipped imports nothing that is not.',
      { path: '^(server/src|web/src|client/src|openapi)/', pathNot: '[.]test[.]ts$' },
      { path: ['^(test|scripts)/', '[.]test[.]ts$', ...packages('vitest', 'fast-check')] },
    ),
    error(
      'web-speaks-the-contract',
      'The web app knows the server by its contract only.',
      { path: '^web/' },
      { path: '^server/' },
    ),
    error(
      'client-stands-alone',
      'What partners install brings nothing with it.',
      { path: '^client/' },
      { pathNot: ['^(client/src|openapi)/', '^@people-bank/openapi'] },
    ),
    error(
      'screens-look-down',
      'Pages put features together, features put parts together, parts know neither.',
      { path: '^web/src/(ui|i18n|api|stores)/' },
      { path: '^web/src/(features|pages|shell)/' },
    ),
    error(
      'features-know-no-pages',
      'A feature is put on a page, and does not know on which.',
      { path: '^web/src/features/' },
      { path: '^web/src/(pages|shell)/' },
    ),
    error(
      'server-knows-no-web',
      'The server serves built files.',
      { path: '^server/' },
      { path: '^web/' },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    // Only its alias is read: the web app's `@/` is written nowhere that this tool looks otherwise.
    webpackConfig: { fileName: require.resolve('./scripts/dependency-alias.cjs') },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage)/' },
  },
}
