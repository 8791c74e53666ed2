// A stand-in for the server in its own process: opens the database of a data folder and stays.
// Arguments: the data folder, the system folder, and `start`, `attach` or `attach-briefly`.
const [dataDir = '', systemDir = '', mode = 'start', platform] = process.argv.slice(2)
if (platform) Object.defineProperty(process, 'arch', { value: platform })
const { attachEmbedded, startEmbedded } = await import('../../server/src/core/embedded.ts')
const say = (line: object) => process.stdout.write(`${JSON.stringify(line)}\n`)

try {
  const open = mode === 'start' ? startEmbedded : attachEmbedded
  const database = await open({ dataDir, systemDir, log: (log) => say({ log }) })
  say({ url: database.url })
  const stop = () => void database.stop().then(() => process.exit(0))
  process.on('SIGTERM', stop)
  if (mode === 'attach-briefly') setTimeout(stop, 300)
  else setInterval(() => {}, 60_000)
} catch (error) {
  const { code, message } = error as { code?: string; message: string }
  say({ code, message })
  process.exitCode = 1
}
