/** What a person reads behind the link of an invitation: short words, one thing at a time. */
export const invited = {
  asks: '{organisation} would like to know what you think of this.',
  yourAnswer: 'What do you say?',
  means: {
    interested: 'Somebody gets in touch and tells you more. You can still say no.',
    not_now: 'We may ask you again another time.',
    not_this_one: 'We leave this one out.',
    not_this_kind: 'We never ask you about things of this kind again.',
  },
  said: {
    interested: 'You said that you are interested. Somebody will get in touch within a week.',
    not_now: 'You said: not now. We may ask you again another time.',
    not_this_one: 'You said: not this one. That is fine.',
    not_this_kind: 'You said: never this kind. We will not ask you about such things again.',
    otherwise: 'You have told us already. You need not do anything more.',
  },
  tooLate: 'This has ended',
  over: 'This is not open any more. You need not do anything.',
  changeMind: 'You changed your mind, or want to see everything that you said?',
  signIn: 'Sign in to your own pages',
} as const
