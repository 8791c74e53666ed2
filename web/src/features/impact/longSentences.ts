/** More words than this in a sentence, and many people lose the thread. */
const most = 18

/** Sentences that would be easier to read as two, for advice beside what is typed; it stops nobody. */
export function longSentences(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.split(/\s+/).length > most)
}
