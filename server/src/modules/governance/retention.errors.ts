import { defineProblem } from '../../core/problem.ts'

export const retentionRuleNotFound = defineProblem({
  code: 'governance.retention_rule_not_found',
  status: 404,
  title: 'There is no such rule',
  why: 'No rule of how long data is kept has this name.',
  fix: 'Look at the list of rules.',
})
export const retentionRuleFixed = defineProblem({
  code: 'governance.retention_rule_fixed',
  status: 422,
  title: 'The records of changes and readings cannot be deleted',
  why: 'They are sealed, and the bank itself may not take anything out of them. A rule with an end would promise what it cannot do.',
  fix: 'Change the reason if you like, and leave the months out.',
})
export const dryRunStale = defineProblem({
  code: 'governance.dry_run_stale',
  status: 409,
  title: 'What would go is not what you looked at',
  why: 'Since you looked, something else became due, or is due no more.',
  fix: 'Look again at what would go today, then switch it on.',
})
export const holdStands = defineProblem({
  code: 'governance.hold_stands',
  status: 409,
  title: 'This person is held already',
  why: 'A person is held once, with one reason.',
  fix: 'Look for them in the list. To change the reason, lift it and place it again.',
})
export const holdNotFound = defineProblem({
  code: 'governance.hold_not_found',
  status: 404,
  title: 'Nobody is held under this id',
  why: 'It was lifted already, or it is one of another organisation.',
  fix: 'Look at the list of people whose data has to stay.',
})
