import { talkApart } from '../../core/apart.ts'
import { Spool } from '../../core/spool.ts'
import { planInPieces, rowsOfAPiece, type PlanQuestion } from './planning.rules.ts'

// Plans one sheet, in a process of its own: see `planning.actions.ts`.

talkApart((question: PlanQuestion) => planInPieces(question, new Spool(rowsOfAPiece)))
