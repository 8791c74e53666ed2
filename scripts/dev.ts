import { spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { endWithParent } from './parent.ts'

// The server, started again at each change of its sources, and the web app's own development
// server in front of it. Open the web app's address; it passes calls of the API on.

const root = fileURLToPath(new URL('..', import.meta.url))
const apiPort = process.env['PORT'] ?? '3000'
const webPort = process.env['PEOPLE_BANK_WEB_PORT'] ?? '5173'
const env = {
  ...process.env,
  PORT: apiPort,
  PUBLIC_URL: process.env['PUBLIC_URL'] ?? `http://localhost:${webPort}`,
  PEOPLE_BANK_API_PORT: apiPort,
  PEOPLE_BANK_WEB_PORT: webPort,
}

const server = spawn(
  process.execPath,
  [
    ...process.execArgv,
    '--watch-path=server/src',
    '--watch-path=migrations',
    '--watch-preserve-output',
    'server/src/main.ts',
  ],
  { cwd: root, env, stdio: 'inherit' },
)
const web = spawn(join(root, 'web/node_modules/.bin/vite'), ['--strictPort'], {
  cwd: join(root, 'web'),
  env,
  stdio: 'inherit',
})

const running = new Set<ChildProcess>([server, web])
let isEnding = false

function endAll() {
  isEnding = true
  for (const child of running) child.kill('SIGTERM')
}

for (const child of running) {
  child.on('exit', (code) => {
    running.delete(child)
    // Either alone is of no use.
    if (!isEnding) process.exitCode = code ?? 1
    if (!isEnding) endAll()
  })
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, endAll)
endWithParent()
