// A text that is cut where it has no more room.

/** Returns the text in at most `mostLetters` code points: a longer one ends with "…" as its last. */
export function shorten(text: string, mostLetters: number): string {
  const letters = [...text]
  return letters.length > mostLetters ? `${letters.slice(0, mostLetters - 1).join('')}…` : text
}
