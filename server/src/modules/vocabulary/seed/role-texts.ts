/** What a draft of a role says of choosing until its organisation says it better. */
export const usualChoices = {
  formal:
    'You tell us in a page, a call or a recording why you would like to do it. We talk with everybody who fits. A panel with a patient leader on it decides. Everybody hears back within two weeks.',
  informal:
    'We talk for half an hour about what you would do. There is no test. You hear from us within two weeks.',
} as const

/** And of support. */
export const usualSupport =
  'You have one named person to ring. Travel is paid. We ask what you need, and see to it before you start.'

/** Descriptions of roles begin with what somebody does: "Sits with those who plan". */
export const purposeOf = (description: string): string =>
  `The person ${description.charAt(0).toLowerCase()}${description.slice(1)}`
