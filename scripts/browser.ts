import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

// The same browser without a window to draw: a test run costs it a third less of the processor.
const shell = 'chromium-headless-shell'
const names = [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Path of the machine's Chromium or Chrome: CHROMIUM_PATH, else the first one that is installed. */
export function findBrowser(): string | undefined {
  const given = process.env['CHROMIUM_PATH']
  if (given) return given
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((path) => existsSync(path))
}

function apt(...args: string[]): { isDone: boolean; said: string } {
  const { status, stdout, stderr } = spawnSync(
    'apt-get',
    ['-q', '-o', 'DPkg::Lock::Timeout=120', ...args],
    { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } },
  )
  return { isDone: status === 0, said: `${stdout}${stderr}` }
}

/**
 * Installs Debian's Chromium where we may and there is none; a machine that only tests (CI is set) gets the one
 * that tests are quickest with. Throws what a person can do about it where we may not.
 */
export function installBrowser(): string {
  const found = findBrowser()
  const isQuickest = found?.endsWith(shell) || process.env['CHROMIUM_PATH'] !== undefined
  if (found && (isQuickest || !process.env['CI'])) return found
  const hasApt = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0
  if (!hasApt || process.getuid?.() !== 0) {
    if (found) return found
    throw new Error(
      'The browser tests need Chromium or Chrome and none is installed. Install it ' +
        '(Debian: sudo apt-get install chromium-headless-shell), or set CHROMIUM_PATH to one.',
    )
  }
  process.stderr.write('Installing Chromium for the browser tests (about a minute) ...\n')
  const tries = [apt('update')]
  for (const name of found ? [shell] : [shell, 'chromium']) {
    tries.push(apt('install', '-y', '--no-install-recommends', name))
    const installed = findBrowser()
    if (tries.at(-1)?.isDone && installed) return installed
  }
  if (found) return found
  throw new Error(`Chromium could not be installed:\n${tries.map(({ said }) => said).join('')}`)
}
