// Compares words the way people mean them: width, case, and the kind of gap between two words don't matter.

/** Returns the form that two spellings of the same word share. */
export function foldWord(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/gu, ' ')
}
