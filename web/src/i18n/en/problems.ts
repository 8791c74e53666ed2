export const problems = {
  noAnswer: 'We could not reach the bank',
  noAnswerHelp: 'Check your connection and try again.',
  typedStays: 'What you typed is still here.',
  notFound: 'There is nothing here',
  notFoundHelp:
    'The address may be wrong, what was here may be gone, or it belongs to another organisation.',
  denied: 'Your role does not allow this',
  deniedHelp: 'If you need it for your work, ask your engagement lead or an administrator.',
  requestId: 'If you ask for help, say that the number ends in {id}.',
} as const
