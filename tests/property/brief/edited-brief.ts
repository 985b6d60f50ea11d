// A brief edited as correctors, programs and scanners do, with the truth: the origin of each character of the new text.
// It is the obviously right model for re-anchoring: a passage is wherever its characters went.

import fc from 'fast-check'
import { parseBrief } from '@/lib/brief/parse-brief'
import { fixtureBrief, hasRealBrief, realBrief } from '../../unit/brief/fixtures'

/** A character of the new text with its code point's index in the old one; -1: new. */
export interface Point {
  readonly char: string
  readonly from: number
}

/** English and Japanese texts of our own, one with repeated sentences. */
export const OWN_TEXTS: readonly string[] = [
  'harbour-power-brief.txt',
  'sea-cable-brief-ja.txt',
  'ferry-brief-ja.txt',
  'river-data-brief.txt',
].map((name) => parseBrief(fixtureBrief(name)).text)
/** The real brief is included if the machine has it. */
export const TEXTS: readonly string[] = [...OWN_TEXTS, ...(hasRealBrief ? [parseBrief(realBrief()).text] : [])]

export const pointsOf = (text: string): Point[] => Array.from(text, (char, from) => ({ char, from }))
export const textOfPoints = (points: readonly Point[]): string => points.map(({ char }) => char).join('')

/** A kind of edit; `at` and `to` are shares of the text, so that shrinking keeps them valid. */
export interface Edit {
  readonly kind: keyof typeof EDITS
  readonly at: number
  readonly to: number
}

const added = (text: string): Point[] => Array.from(text, (char) => ({ char, from: -1 }))

/** The paragraph around a place, with its line feed. */
function paragraphAt(points: readonly Point[], at: number): readonly [number, number] {
  let start = at
  while (start > 0 && points[start - 1]?.char !== '\n') start--
  let end = at
  while (end < points.length && points[end]?.char !== '\n') end++
  return [start, Math.min(points.length, end + 1)]
}

/** The sentence around a place. */
function sentenceAt(points: readonly Point[], at: number): readonly [number, number] {
  const isEnd = (i: number) => /[.!?。！？\n]/.test(points[i]?.char ?? '\n')
  let start = at
  while (start > 0 && !isEnd(start - 1)) start--
  let end = at
  while (end < points.length && !isEnd(end)) end++
  return [start, Math.min(points.length, end + 1)]
}

/** Replaces characters one by one; every new one has the origin of the old one. */
function respell(points: readonly Point[], spell: (char: string, next: string, i: number) => string): Point[] {
  return points.flatMap(({ char, from }, i) =>
    Array.from(spell(char, points[i + 1]?.char ?? '', i), (each) => ({ char: each, from })),
  )
}

const NEW_SENTENCES = [
  'The committee adds that nobody had counted the night boats. ',
  'A later survey found the opposite in two of five towns. ',
  'この点は翌年の調査で改めて確認された。',
  '費用の半分は利用者が負担する。',
]
const NEW_WORDS = [' perhaps', ' and so', ' in 2031', 'なお', '概ね']

/** Each takes the text and two places in it. */
export const EDITS = {
  insertSentence: (points: readonly Point[], at: number, to: number) => {
    const [start] = sentenceAt(points, at)
    return [...points.slice(0, start), ...added(NEW_SENTENCES[to % NEW_SENTENCES.length] ?? ''), ...points.slice(start)]
  },
  insertParagraph: (points: readonly Point[], at: number, to: number) => {
    const [start] = paragraphAt(points, at)
    const text = `${NEW_SENTENCES[to % 2] ?? ''}${NEW_SENTENCES[2 + (at % 2)] ?? ''}\n`
    return [...points.slice(0, start), ...added(text), ...points.slice(start)]
  },
  /** A sentence of the brief is repeated elsewhere. */
  repeatSentence: (points: readonly Point[], at: number, to: number) => {
    const [start, end] = sentenceAt(points, at)
    const [place] = paragraphAt(points, to)
    const copy = points.slice(start, end).map(({ char }) => ({ char, from: -1 }))
    return [...points.slice(0, place), ...copy, ...points.slice(place)]
  },
  deleteSentence: (points: readonly Point[], at: number) => {
    const [start, end] = sentenceAt(points, at)
    return [...points.slice(0, start), ...points.slice(end)]
  },
  deleteParagraph: (points: readonly Point[], at: number) => {
    const [start, end] = paragraphAt(points, at)
    return [...points.slice(0, start), ...points.slice(end)]
  },
  moveParagraph: (points: readonly Point[], at: number, to: number) => {
    const [start, end] = paragraphAt(points, at)
    const moved = points.slice(start, end)
    const rest = [...points.slice(0, start), ...points.slice(end)]
    const [place] = paragraphAt(rest, Math.min(to, rest.length))
    return [...rest.slice(0, place), ...moved, ...rest.slice(place)]
  },
  insertWord: (points: readonly Point[], at: number, to: number) => [
    ...points.slice(0, at),
    ...added(NEW_WORDS[to % NEW_WORDS.length] ?? ''),
    ...points.slice(at),
  ],
  deleteWord: (points: readonly Point[], at: number, to: number) => [
    ...points.slice(0, at),
    ...points.slice(at + 1 + (to % 6)),
  ],
  quotes: (points: readonly Point[], at: number) =>
    respell(points, (char) =>
      at % 2 === 0
        ? (({ '“': '"', '”': '"', '’': "'", '‘': "'", '「': '『', '」': '』' } as Record<string, string>)[char] ?? char)
        : (({ '"': '”', "'": '’', '“': '«', '”': '»' } as Record<string, string>)[char] ?? char),
    ),
  dashes: (points: readonly Point[], at: number) => {
    const dash = ['-', '–', '—', '\u2011'][at % 4] ?? '-'
    return respell(points, (char) => (/[-–—]/.test(char) ? dash : char))
  },
  /** Lines of about 60 characters, as in mail and PDF; Japanese breaks anywhere. */
  wrap: (points: readonly Point[], at: number) => {
    let column = at % 40
    return respell(points, (char) => {
      column = char === '\n' ? 0 : column + 1
      if (column < 60 || !(char === ' ' || /[\u3041-\u9fff]/.test(char))) return char
      column = 0
      return char === ' ' ? '\n' : `${char}\n`
    })
  },
  unwrap: (points: readonly Point[]) => respell(points, (char) => (char === '\n' ? ' ' : char)),
  spaces: (points: readonly Point[], at: number) =>
    respell(points, (char, _, i) => (char === ' ' && i % (2 + (at % 5)) === 0 ? '\u00a0 ' : char)),
  nfkc: (points: readonly Point[]) => respell(points, (char) => char.normalize('NFKC')),
  fullWidth: (points: readonly Point[], at: number) =>
    respell(points, (char, _, i) =>
      /[A-Za-z0-9]/.test(char) && i % (3 + (at % 7)) === 0 ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char,
    ),
  ligatures: (points: readonly Point[]) => {
    const joined: Point[] = []
    for (const point of points) {
      const last = joined.at(-1)
      const ligature = { fi: 'ﬁ', fl: 'ﬂ', ff: 'ﬀ' }[`${last?.char ?? ''}${point.char}`]
      if (ligature && last) joined[joined.length - 1] = { char: ligature, from: last.from }
      else joined.push(point)
    }
    return joined
  },
  softHyphens: (points: readonly Point[], at: number) =>
    respell(points, (char, next, i) =>
      /\p{L}/u.test(char) && /\p{L}/u.test(next) && (i + at) % 9 === 0 ? `${char}\u00ad` : char,
    ),
} satisfies Record<string, (points: readonly Point[], at: number, to: number) => Point[]>

/** Edits that change no word of a surviving sentence. */
export const HARMLESS = (Object.keys(EDITS) as Edit['kind'][]).filter(
  (kind) => kind !== 'insertWord' && kind !== 'deleteWord',
)

export function applyEdits(points: readonly Point[], edits: readonly Edit[]): readonly Point[] {
  return edits.reduce<readonly Point[]>((now, { kind, at, to }) => {
    const place = (share: number) => Math.floor(share * Math.max(0, now.length - 1))
    return now.length === 0 ? now : EDITS[kind](now, place(at), place(to))
  }, points)
}

export function editsOf(kinds: readonly Edit['kind'][], most: number): fc.Arbitrary<Edit[]> {
  const share = fc.double({ min: 0, max: 1, noNaN: true })
  return fc.array(fc.record({ kind: fc.constantFrom(...kinds), at: share, to: share }), {
    minLength: 1,
    maxLength: most,
  })
}

/** The sentences of a text that a person would cite, as code point ranges. */
export function sentencesOfText(text: string): { start: number; end: number }[] {
  const points = pointsOf(text)
  const sentences: { start: number; end: number }[] = []
  for (let at = 0; at < points.length; ) {
    const [start, end] = sentenceAt(points, at)
    const words = textOfPoints(points.slice(start, end))
    const from = start + (words.length - words.trimStart().length)
    if ([...words.trim()].length >= 10) sentences.push({ start: from, end: from + [...words.trim()].length })
    at = end
  }
  return sentences
}
