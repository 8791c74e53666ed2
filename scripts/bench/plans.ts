import { openDatabase } from '../../server/src/core/db.ts'
import type { BareStatement } from './bare-statements.ts'

/** Tables that are read whole on purpose, and by what. */
const reviewed: { table: string; by: RegExp; why: string }[] = [
  {
    table: 'place',
    by: /./,
    why: 'about 3,000 rows, and distances are worked out for each of them',
  },
  { table: 'term', by: /./, why: 'about 300 rows: the vocabulary' },
  { table: 'organisation', by: /./, why: 'a few rows' },
  { table: 'account', by: /./, why: 'a few rows' },
  { table: 'api_token', by: /./, why: 'a few rows' },
  { table: 'leader_stage', by: /./, why: 'nobody of the made bank has a history of stages' },
  { table: 'opportunity_session', by: /./, why: 'no opportunity of the made bank has sessions' },
  { table: 'seat', by: /./, why: 'no opportunity of the made bank is for a seat' },
  { table: 'body', by: /./, why: 'the made bank has none' },
]

interface PlanNode {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Shared Hit Blocks': number
  'Shared Read Blocks': number
  Plans?: PlanNode[]
}

/** One statement's plan in short. */
export interface PlanSummary {
  operation: string
  statement: string
  ms: number
  hits: number
  reads: number
  nodes: string[]
  /** Sequential scans that nobody has looked at and found right. */
  unreviewed: string[]
}

const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)]

/** Explains each of these statements as it runs. */
export async function explainAll(
  url: string,
  asked: readonly { operation: string; statement: BareStatement }[],
): Promise<PlanSummary[]> {
  const { pool, close } = openDatabase({ url, max: 1, onError: () => {} })
  const summaries: PlanSummary[] = []
  try {
    for (const { operation, statement } of asked) {
      const { rows } = await pool.query<{
        'QUERY PLAN': { Plan: PlanNode; 'Execution Time': number }[]
      }>(`explain (analyze, buffers, timing off, format json) ${statement.text}`, statement.values)
      const [explained] = rows[0]?.['QUERY PLAN'] ?? []
      if (!explained) continue
      const nodes = nodesOf(explained.Plan)
      const scans = nodes.filter((node) => node['Node Type'] === 'Seq Scan')
      summaries.push({
        operation,
        statement: statement.name,
        ms: explained['Execution Time'],
        hits: explained.Plan['Shared Hit Blocks'],
        reads: explained.Plan['Shared Read Blocks'],
        nodes: nodes.filter((node) => node['Relation Name'] ?? node['Index Name']).map(say),
        unreviewed: [...new Set(scans.map((node) => node['Relation Name'] ?? ''))].filter(
          (table) => !reviewed.some((each) => each.table === table && each.by.test(operation)),
        ),
      })
    }
  } finally {
    await close()
  }
  return summaries
}

const say = (node: PlanNode): string =>
  `${node['Node Type']} ${node['Relation Name'] ?? ''} ${node['Index Name'] ?? ''} ` +
  `${node['Actual Rows']} rows x ${node['Actual Loops']}`

/** One block of lines for each statement. */
export const planText = (plans: readonly PlanSummary[]): string =>
  plans
    .map(
      ({ operation, statement, ms, hits, reads, nodes, unreviewed }) =>
        `${operation} · ${statement}\n  ${ms.toFixed(2)} ms, ${hits} blocks in memory, ${reads} read\n` +
        nodes.map((node) => `  ${node}\n`).join('') +
        (unreviewed.length > 0
          ? `  NOT REVIEWED: sequential scan of ${unreviewed.join(', ')}\n`
          : ''),
    )
    .join('\n')
