import { talkApart } from '../../core/apart.ts'
import { planInPieces } from './planning.rules.ts'

// Plans one sheet, in a process of its own: see `planning.actions.ts`.

talkApart(planInPieces)
