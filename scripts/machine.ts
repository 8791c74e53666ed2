import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { machinePage } from './machine/page.ts'

// Writes docs/placements.md.
writeFileSync(fileURLToPath(new URL('../docs/placements.md', import.meta.url)), machinePage())
