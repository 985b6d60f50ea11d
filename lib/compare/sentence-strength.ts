// Whether a sentence says more or less than it did: by words of duty, certainty and extent, by negations and by figures,
// in English and Japanese. The rules are lists that one can read; what they don't know is only reworded.

/** What speaks for a verdict: the words before and after, '' where a side has none. */
export interface StrengthReason {
  readonly rule: 'duty' | 'certainty' | 'extent' | 'negation' | 'figure'
  readonly before: string
  readonly after: string
}

export interface StrengthChange {
  readonly change: 'softened' | 'strengthened' | 'reversed' | 'reworded'
  readonly reasons: readonly StrengthReason[]
}

/** A ladder of words; a sentence without any of them stands on `plain`. */
interface Ladder {
  readonly rule: 'duty' | 'certainty' | 'extent'
  readonly plain: number
  readonly steps: readonly (readonly [step: number, words: RegExp])[]
}

const LADDERS: readonly Ladder[] = [
  {
    rule: 'duty',
    plain: 2,
    steps: [
      [3, /\b(?:must|shall|(?:is|are) required to|ha(?:s|ve) to|mandatory)\b/giu],
      [2, /\b(?:should|ought to|needs? to)\b/giu],
      [1, /\b(?:(?:could|may|might|can) (?:also )?consider|(?:is|are) encouraged to|voluntar(?:y|ily))\b/giu],
      [3, /(?:なければ|なくては)(?:ならない|なりません|いけない)|ねばならない|義務(?:が|付け|づけ)|必須/gu],
      [2, /べき(?:で|だ|と)|必要(?:が|で|だ)|求められ/gu],
      [1, /望ましい|望まれ|検討(?:する|した)|努める|期待される/gu],
    ],
  },
  {
    rule: 'certainty',
    plain: 3,
    steps: [
      [4, /\b(?:certain(?:ly)?|undoubtedly|inevitabl[ey]|definitely|without doubt)\b/giu],
      [3, /\bwill\b/giu],
      [2, /\b(?:likely|probabl[ey]|(?:is|are) expected to|tends? to|appears? to|seems? to)\b/giu],
      [1, /\b(?:may|might|could|possibl[ey]|perhaps|unlikely)\b/giu],
      [4, /必ず|確実(?:に|で|だ)|間違いな[くい]|に違いない|にちがいない/gu],
      [2, /だろう|でしょう|見込(?:まれ|み)|とみられ|可能性が高い|おそらく/gu],
      [
        1,
        /かもしれない|かもしれません|可能性が(?:ある|あり)|得る(?=。|$)|うる(?=。|$)|おそれ(?:が|も)|恐れ(?:が|も)|かねない/gu,
      ],
    ],
  },
  {
    rule: 'extent',
    plain: 2,
    steps: [
      [3, /\b(?:all|always|every|severe(?:ly)?|drastic(?:ally)?|critical(?:ly)?|entirely|completely)\b/giu],
      [2, /\b(?:most|often|substantial(?:ly)?|significant(?:ly)?)\b/giu],
      [1, /\b(?:some|sometimes|slight(?:ly)?|somewhat|rarely|partly|minor|few)\b/giu],
      [3, /すべて|全て|常に|極めて|著しく|深刻|大幅に|完全に/gu],
      [1, /一部|時に|ときに|わずか|やや|若干|軽微|限定的/gu],
    ],
  },
]

const NEGATION =
  /\b(?:not|never|no|neither|nor|cannot|without|fail(?:s|ed)? to)\b|n['’]t\b|な(?:い|く(?!て)|かった)|ません|(?<=[わかがさたなばまら])ず(?=、|に)|不可能/giu
/** What looks like a negation and is a duty, a doubt or a certainty. */
const NO_NEGATION =
  /(?:なければ|なくては)(?:ならない|なりません|いけない)|ねばならない|かもしれ(?:ない|ません)|かねない|間違いな[くい]|に(?:違い|ちがい)ない|not only|no doubt|without doubt/giu
/** An amount: its digits, and the word of its size or the sign of its share. */
const FIGURE =
  /(\d[\d,]*(?:\.\d+)?)(?:\s?(thousand|million|billion|trillion|mn|bn|tn|千|百万|千万|万|億|兆|%|per ?cent|パーセント)(?![a-z]))?/giu
const SIZES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  千: 1e3,
  万: 1e4,
  million: 1e6,
  mn: 1e6,
  百万: 1e6,
  千万: 1e7,
  億: 1e8,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  tn: 1e12,
  兆: 1e12,
}
/** Years tell when, not how much. */
const YEAR = /^(?:19|20)\d\d$/u

/** Judges the way from one wording of a sentence to another. */
export function strengthChange(before: string, after: string): StrengthChange {
  const [old, now] = [before.normalize('NFKC'), after.normalize('NFKC')]
  const reasons: StrengthReason[] = []
  const [bareOld, bareNow] = [old.replace(NO_NEGATION, ' '), now.replace(NO_NEGATION, ' ')]
  const negations = apart(matchesOf(NEGATION, bareOld), matchesOf(NEGATION, bareNow))
  const isReversed = (negations.before.length + negations.after.length) % 2 === 1
  if (isReversed) reasons.push(reason('negation', negations))
  const ways = new Set<number>()
  for (const { rule, plain, steps } of LADDERS) {
    const found = apart(wordsOn(steps, old), wordsOn(steps, now))
    const way = Math.sign(meanStep(found.after, steps, plain) - meanStep(found.before, steps, plain))
    if (way === 0) continue
    ways.add(way)
    reasons.push(reason(rule, found))
  }
  const figures = apart(matchesOf(FIGURE, old), matchesOf(FIGURE, now))
  if (figures.before.length + figures.after.length > 0) {
    reasons.push(reason('figure', figures))
    const way = figureWay(figures)
    if (way !== 0) ways.add(way)
  }
  if (isReversed) return { change: 'reversed', reasons }
  const [way] = ways
  // Softer in one respect and stronger in another is neither.
  if (ways.size !== 1 || way === undefined) return { change: 'reworded', reasons }
  return { change: way < 0 ? 'softened' : 'strengthened', reasons }
}

interface Apart {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

function reason(rule: StrengthReason['rule'], { before, after }: Apart): StrengthReason {
  return { rule, before: before.join(', '), after: after.join(', ') }
}

function matchesOf(pattern: RegExp, text: string): string[] {
  return [...text.matchAll(pattern)].map(([words]) => words.toLowerCase())
}

function wordsOn(steps: Ladder['steps'], text: string): string[] {
  return steps.flatMap(([, words]) => matchesOf(words, text))
}

/** Takes away what both have, one for one. */
function apart(before: readonly string[], after: readonly string[]): Apart {
  const rest = [...after]
  const only = before.filter((word) => {
    const at = rest.indexOf(word)
    if (at >= 0) rest.splice(at, 1)
    return at < 0
  })
  return { before: only, after: rest }
}

function meanStep(words: readonly string[], steps: Ladder['steps'], plain: number): number {
  const found = words.map((word) => steps.find(([, pattern]) => matchesOf(pattern, word).length > 0)?.[0] ?? plain)
  return found.length === 0 ? plain : found.reduce((sum, step) => sum + step, 0) / found.length
}

/** Only one amount for another says more or less. */
function figureWay({ before, after }: Apart): number {
  const [from, ...othersFrom] = before
  const [to, ...othersTo] = after
  if (from === undefined || to === undefined || othersFrom.length + othersTo.length > 0) return 0
  if (YEAR.test(from) || YEAR.test(to)) return 0
  const [old, now] = [amountOf(from), amountOf(to)]
  // A share and a number can't be compared.
  return old.isShare === now.isShare ? Math.sign(now.value - old.value) : 0
}

function amountOf(figure: string): { readonly value: number; readonly isShare: boolean } {
  const [, digits = '', unit = ''] = [...figure.matchAll(FIGURE)][0] ?? []
  const size = SIZES[unit.toLowerCase()]
  return { value: Number(digits.replaceAll(',', '')) * (size ?? 1), isShare: unit !== '' && size === undefined }
}
