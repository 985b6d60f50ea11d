// Names a candidate by its words, so that a dismissed sentence stays dismissed when the text around it changes, and
// returns as new when its own words change. A sentence that occurs twice in a brief has one key.

/**
 * Makes a key of 14 letters and digits: 64 bits of two FNV-1a hashes (Fowler, Noll and Vo) over the words with white
 * space as one space. It is not a secret: it only has to distinguish the sentences of one brief.
 */
export function candidateKey(quote: string): string {
  const words = quote.normalize('NFKC').replace(/\s+/gu, ' ').trim()
  return [0x811c9dc5, 0xc2b2ae35].map((seed) => hash(words, seed).toString(36).padStart(7, '0')).join('')
}

function hash(words: string, seed: number): number {
  let value = seed
  for (let i = 0; i < words.length; i++) value = Math.imul(value ^ words.charCodeAt(i), 0x01000193)
  return value >>> 0
}
