import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Path of the machine's Chromium or Chrome: CHROMIUM_PATH, else the first one that is installed. */
export function findBrowser(): string | undefined {
  const given = process.env['CHROMIUM_PATH']
  if (given) return given
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path))
}

/** Installs Debian's Chromium where we may. Throws what a person can do about it where we may not. */
export function installBrowser(): string {
  const found = findBrowser()
  if (found) return found
  const hasApt = spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status === 0
  if (!hasApt || process.getuid?.() !== 0) {
    throw new Error(
      'The browser tests need Chromium or Chrome and none is installed. Install it ' +
        '(Debian and Ubuntu: sudo apt-get install chromium), or set CHROMIUM_PATH to one.',
    )
  }
  process.stderr.write('Installing Chromium for the browser tests (about a minute) ...\n')
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { status, stdout, stderr } = spawnSync(
      'apt-get',
      ['-q', '-o', 'DPkg::Lock::Timeout=120', ...args],
      {
        encoding: 'utf8',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      },
    )
    if (status !== 0) throw new Error(`Chromium could not be installed:\n${stdout}${stderr}`)
  }
  const installed = findBrowser()
  if (!installed) throw new Error('Chromium was installed and is not on the PATH.')
  return installed
}
