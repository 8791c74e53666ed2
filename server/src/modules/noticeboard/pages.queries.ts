import type { Db } from '../../core/db.ts'
import { findNotice, findNotices } from './noticeboard.queries.ts'
import {
  absentPart,
  boardPart,
  boardPath,
  noticePart,
  type Bank,
  type PagePart,
} from './noticeboard.rules.ts'

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/
const onPage = 100

/** What the server writes into the page at this path; null where the web app does that alone. */
export async function noticeboardPart(db: Db, bank: Bank, path: string): Promise<PagePart | null> {
  if (path === boardPath)
    return boardPart(
      bank,
      await findNotices(db, { km: 1, online: false, firstStep: false, after: null, limit: onPage }),
    )
  if (!path.startsWith(`${boardPath}/`)) return null
  const noticeId = path.slice(boardPath.length + 1)
  const row = uuid.test(noticeId) ? await findNotice(db, noticeId) : undefined
  if (!row) return absentPart(404)
  return row.isOver ? absentPart(410) : noticePart(bank, row)
}
