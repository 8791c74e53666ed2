import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'

const root = fileURLToPath(new URL('..', import.meta.url))
const stampFile = join(root, 'node_modules/.cache/people-bank-web')

/** Everything that the built web app is made from, as one hash. */
function hashSources() {
  const hash = createHash('sha256')
  const folders = ['web/src', 'web/public'].flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
      : [],
  )
  const single = [
    'web/index.html',
    'web/vite.config.ts',
    'openapi/schema.ts',
    'pnpm-lock.yaml',
    'scripts/web-build.ts',
  ]
  for (const path of [...folders, ...single.map((name) => join(root, name))].toSorted()) {
    if (existsSync(path)) hash.update(`${path.slice(root.length)}\0`).update(readFileSync(path))
  }
  return hash.digest('hex')
}

/** What gains nothing, or nothing worth a second file. */
const leastBytes = 1_024
const isText = (name: string): boolean => /\.(?:js|css|svg|json)$/.test(name)

/** Lays a small form of every text beside it, for browsers on slow networks: about a fifth of its size. */
function compressBuilt(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (!entry.isFile() || !isText(entry.name)) continue
    const text = readFileSync(path)
    if (text.length < leastBytes) continue
    writeFileSync(`${path}.br`, brotliCompressSync(text))
    writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }))
  }
}

/** Builds the web app when its sources are not those that web/dist was made from. */
export function buildWebIfStale(): void {
  const wanted = hashSources()
  const isBuilt = existsSync(join(root, 'web/dist/index.html'))
  if (isBuilt && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return
  process.stderr.write('Building the web app ...\n')
  const built = spawnSync(join(root, 'web/node_modules/.bin/vite'), ['build', '--logLevel=warn'], {
    cwd: join(root, 'web'),
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (built.status !== 0) {
    process.stderr.write(
      `${built.error?.message ?? ''}${built.stdout ?? ''}${built.stderr ?? ''}\n`,
    )
    throw new Error('The web app could not be built.')
  }
  compressBuilt(join(root, 'web/dist'))
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, wanted)
}
