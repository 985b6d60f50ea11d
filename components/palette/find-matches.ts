// The entries of a list that a query finds, best first.

import { foldText } from '@/lib/std/fold-text'

/** Something that people look for by its words. */
export interface Findable {
  readonly label: string
  /** Further words to find it by, which count less. */
  readonly more?: string
}

/**
 * Returns the entries that contain every word of the query, in any case, width and kana: first those that begin with it,
 * then those in which a word begins with it, then the others. An empty query finds everything. At most `most` entries.
 */
export function findMatches<T extends Findable>(entries: readonly T[], query: string, most: number): T[] {
  const asked = foldText(query)
  const words = asked.split(/\s+/).filter((word) => word !== '')
  const found = entries.flatMap((entry) => {
    const rank = rankOf(entry, asked, words)
    return rank === undefined ? [] : [{ entry, rank }]
  })
  // Sorting is stable: entries of a rank keep their order.
  return found
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ entry }) => entry)
}

function rankOf({ label, more = '' }: Findable, asked: string, words: readonly string[]): number | undefined {
  const name = foldText(label)
  const all = `${name} ${foldText(more)}`
  if (!words.every((word) => all.includes(word))) return undefined
  if (name.startsWith(asked)) return 0
  if (name.includes(` ${asked}`)) return 1
  return words.every((word) => name.includes(word)) ? 2 : 3
}
