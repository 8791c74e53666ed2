import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

// `npm run format` writes; `npm run format -- --check` only looks.
const root = fileURLToPath(new URL('..', import.meta.url))
const { status } = spawnSync('oxfmt', process.argv.slice(2), { cwd: root, stdio: 'inherit' })
process.exitCode = status ?? 1
