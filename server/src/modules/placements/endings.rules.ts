/** So many days before the last one people are told. */
export const toldBeforeDays = 30
/** What is shorter than so many days was agreed with its end in sight: nobody needs to be told. */
export const shortestDays = 60
