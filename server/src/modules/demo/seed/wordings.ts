import type { ConsentPurpose } from '../../leaders/consents.schemas.ts'

/** Words that replaced the first ones. */
export const newWordings: readonly { purpose: ConsentPurpose; title: string; body: string }[] = [
  {
    purpose: 'story',
    title: 'Let us tell your story',
    body: [
      'We write your story down together, and you read it before anybody else does.',
      'It may stand on our pages and in our reports, with the name that you choose.',
      'You can take it back whenever you like. What is printed already cannot be called back.',
    ].join('\n'),
  },
]
