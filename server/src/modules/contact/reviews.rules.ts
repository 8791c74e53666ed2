/** Lines for whoever keeps the record, on their home page until they have seen to them. */
export const reviewLines = {
  still_interested:
    'Nobody has heard of them for a year, and they could not be asked whether they still want to take part.',
  consent:
    'What others agreed to for them ends within a month, and they could not be asked themselves.',
  silent:
    'Asked twice whether they still want to take part, and no answer: resting in a break until you know.',
}
