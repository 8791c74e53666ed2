// What is made and committed: the contract, openapi.json with the types of web app and client from it; with `security`,
// docs/security.md from the figures of the last runs of the suites; with `reliability`, docs/reliability.md alike; with `data-map`, docs/data-map.md; with
// `machine`, docs/placements.md; with `messages`, docs/messages.md.
// With `client`, what is not committed: the client for programs of partners, ready to be packed.
const pages: Record<string, () => Promise<unknown>> = {
  security: () => import('./security.ts'),
  reliability: async () => (await import('./reliability.ts')).writeReliability(),
  'data-map': () => import('./data-map.ts'),
  machine: () => import('./machine.ts'),
  messages: () => import('./messages.ts'),
  client: () => import('./client.ts'),
}
const page = pages[process.argv[2] ?? '']
await(page ? page() : import('./openapi.ts'))
