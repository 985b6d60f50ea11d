// Aligns an old and a new version of a text by pieces that occur once in each, in the same order. The alignment
// predicts the place of a passage, and shows whether a found passage is still between the same neighbours. The letters
// themselves decide the cuts between pieces, so that an edit changes only the pieces that it touches; the order is the
// longest rising subsequence, as in the patience diff.

/** The shortest piece: anything shorter may occur once in both texts by chance... */
const SHORTEST_PIECE = 12
/** ...and about one in this many places ends a piece. */
const CUT_MASK = 15

interface Pair {
  readonly old: number
  readonly new: number
  readonly length: number
}

export interface Neighbourhood {
  /**
   * The offsets at which a passage of the old text would begin if nothing had changed around it, judged by the pieces
   * before and after it.
   */
  readonly expected: readonly number[]
  /** The start of the range between the pieces before and after the passage; `to` is its end. */
  readonly from: number
  readonly to: number
}

/** Aligns an old and a new text by the pieces that occur once in each. */
export class TextOrder {
  readonly #pairs: readonly Pair[]
  readonly #newLength: number

  /** Both texts folded. */
  constructor(oldText: string, newText: string) {
    this.#pairs = longestRise(pairsOf(piecesOf(oldText), piecesOf(newText)))
    this.#newLength = newText.length
  }

  /** Returns the surroundings of the old text's range in the new text. */
  around(start: number, end: number): Neighbourhood {
    const here = firstIndex(this.#pairs, (pair) => pair.old + pair.length > start)
    const before = this.#pairs[here - 1]
    const across = this.#pairs[here]
    const inside = across && across.old <= start ? across : undefined
    const after = this.#pairs[firstIndex(this.#pairs, (pair) => pair.old >= end)]
    const expected = [
      inside && inside.new + (start - inside.old),
      before ? before.new + (start - before.old) : start,
      after && after.new - (after.old - start),
    ].filter((place) => place !== undefined)
    return {
      expected: [...new Set(expected)].filter((place) => place >= 0),
      from: before ? before.new + before.length : 0,
      to: after ? after.new : this.#newLength,
    }
  }
}

function piecesOf(text: string): Map<string, number> {
  const pieces = new Map<string, number>()
  let start = 0
  for (let at = 2; at <= text.length; at++) {
    const isCut =
      at === text.length ||
      (at - start >= SHORTEST_PIECE &&
        ((text.charCodeAt(at - 1) * 31 + text.charCodeAt(at - 2) * 7 + text.charCodeAt(at - 3) * 3) & CUT_MASK) === 0)
    if (!isCut) continue
    const piece = text.slice(start, at)
    // -1 marks a piece that occurs more than once.
    if (piece.length >= SHORTEST_PIECE) pieces.set(piece, pieces.has(piece) ? -1 : start)
    start = at
  }
  return pieces
}

/** Pairs pieces in the order of the old text. */
function pairsOf(oldPieces: ReadonlyMap<string, number>, newPieces: ReadonlyMap<string, number>): Pair[] {
  const pairs: Pair[] = []
  for (const [piece, old] of oldPieces) {
    const place = newPieces.get(piece) ?? -1
    if (old >= 0 && place >= 0) pairs.push({ old, new: place, length: piece.length })
  }
  return pairs.sort((a, b) => a.old - b.old)
}

/** Finds the longest run of pairs that also rises in the new text, by patience sorting. */
function longestRise(pairs: readonly Pair[]): Pair[] {
  const tops: number[] = []
  const previous: number[] = []
  pairs.forEach((pair, i) => {
    const pile = firstIndex(tops, (top) => (pairs[top]?.new ?? 0) >= pair.new)
    previous[i] = tops[pile - 1] ?? -1
    tops[pile] = i
  })
  const rise: Pair[] = []
  for (let i = tops.at(-1) ?? -1; i >= 0; i = previous[i] ?? -1) {
    const pair = pairs[i]
    if (pair) rise.push(pair)
  }
  return rise.reverse()
}

/** Finds the first index for which `holds`, which is false before it and true from there on. */
function firstIndex<T>(list: readonly T[], holds: (value: T) => boolean): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(list[middle] as T)) high = middle
    else low = middle + 1
  }
  return low
}
