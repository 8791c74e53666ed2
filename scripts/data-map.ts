import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { dataMap } from '../server/src/modules/governance/data-map.rules.ts'
import { dataMapPage } from './data-map/page.ts'

// Writes docs/data-map.md from the data map of the code; a test says when it has to be written anew.

writeFileSync(fileURLToPath(new URL('../docs/data-map.md', import.meta.url)), dataMapPage(dataMap))
