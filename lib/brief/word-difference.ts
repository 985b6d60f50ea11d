// Compares two wordings of a passage word by word: the longest common subsequence of their words, signs and spaces. Use
// it for passages, not for whole texts: its time grows with the product of their lengths.

export interface WordingPiece {
  readonly text: string
  /** True if the other wording has it too. */
  readonly isShared: boolean
}

/** Longer passages are shown as entirely different, because comparing them takes half a second on a slow machine. */
const MOST_WORDS = 1_500

/** Cuts both wordings into pieces, in order; joined, the pieces of each give it back. */
export function wordDifference(
  before: string,
  after: string,
): { readonly before: readonly WordingPiece[]; readonly after: readonly WordingPiece[] } {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  const shared =
    old.length <= MOST_WORDS && now.length <= MOST_WORDS ? commonWords(old, now) : { old: new Set(), now: new Set() }
  return { before: piecesOf(old, shared.old), after: piecesOf(now, shared.now) }
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })

function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}

/** Finds the places of a longest common subsequence in both. */
function commonWords(old: readonly string[], now: readonly string[]) {
  const width = now.length + 1
  /** The entry at [i][j] is the number of words that the rests from i and j on have in common. */
  const lengths = new Uint16Array((old.length + 1) * width)
  const lengthAt = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        old[i] === now[j] ? lengthAt(i + 1, j + 1) + 1 : Math.max(lengthAt(i + 1, j), lengthAt(i, j + 1))
    }
  }
  const shared = { old: new Set<number>(), now: new Set<number>() }
  for (let i = 0, j = 0; i < old.length && j < now.length; ) {
    if (old[i] === now[j]) {
      shared.old.add(i++)
      shared.now.add(j++)
    } else if (lengthAt(i + 1, j) >= lengthAt(i, j + 1)) i++
    else j++
  }
  return shared
}

function piecesOf(words: readonly string[], shared: ReadonlySet<unknown>): WordingPiece[] {
  const pieces: WordingPiece[] = []
  words.forEach((word, i) => {
    const isShared = shared.has(i)
    const last = pieces.at(-1)
    if (last?.isShared === isShared) pieces[pieces.length - 1] = { text: last.text + word, isShared }
    else pieces.push({ text: word, isShared })
  })
  return pieces
}
