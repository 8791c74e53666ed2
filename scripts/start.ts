import { endWithParent } from './parent.ts'
import { buildWebIfStale } from './web-build.ts'

endWithParent()
try {
  buildWebIfStale()
  const { main } = await import('../server/src/main.ts')
  await main()
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
