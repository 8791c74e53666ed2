import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { messagesPage } from './messages/page.ts'

// Writes docs/messages.md.
writeFileSync(fileURLToPath(new URL('../docs/messages.md', import.meta.url)), messagesPage())
