// What is made and committed: the contract, openapi.json with the web app's types from it; with `security`,
// docs/security.md from the figures of the last runs of the suites; with `data-map`, docs/data-map.md.
const [what] = process.argv.slice(2)
if (what === 'security') await import('./security.ts')
else if (what === 'data-map') await import('./data-map.ts')
else await import('./openapi.ts')
