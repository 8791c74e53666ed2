import { fileKinds } from './evidence-kinds.rules.ts'

/** What `impact_evidence` holds: a link, or a file whose bytes stand apart, in `impact_evidence_file`. */
export const evidenceKinds = ['link', ...fileKinds] as const
/** Who attached it, or took it away. */
export const evidenceSides = ['organisation', 'leader'] as const
