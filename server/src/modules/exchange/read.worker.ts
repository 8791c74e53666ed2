import { talkApart } from '../../core/apart.ts'
import { readInPieces } from './reading-apart.actions.ts'

// Reads and plans one long text, in a process of its own: see `reading.actions.ts`.

talkApart(readInPieces)
