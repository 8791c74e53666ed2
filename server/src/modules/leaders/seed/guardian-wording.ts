/** What is read or shown to the guardian of somebody under 16. Each answer keeps the words that it was given to. */
export const guardianWording = [
  'A child whom you answer for would like to take part in this bank of patient leaders.',
  'If you agree, we look for opportunities that fit them, and tell you about them. We speak to the child only through you.',
  'We keep what they told us and show it to nobody else unless you and they agree.',
  'You can stop this whenever you like. You need give no reason.',
].join('\n')
