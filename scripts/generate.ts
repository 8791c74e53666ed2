// What is made and committed: the contract, openapi.json with the web app's types from it; or, with `security`,
// docs/security.md from the figures of the last runs of the suites.
if (process.argv[2] === 'security') await import('./security.ts')
else await import('./openapi.ts')
