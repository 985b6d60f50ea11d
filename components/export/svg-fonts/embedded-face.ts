// A font face that stands in an SVG's stylesheet with all its data, and which face to take for a text. Pure.

export interface EmbeddedFace {
  /** The whole rule, as it stands in the stylesheet. */
  readonly rule: string
  readonly family: string
  /** The first and the last weight that it is for. */
  readonly weights: readonly [number, number]
  readonly isItalic: boolean
  /** The code points that it covers; undefined for all. */
  readonly ranges: readonly (readonly [number, number])[] | undefined
}

/** How a text asks for its face. */
export interface FaceWish {
  readonly families: readonly string[]
  readonly weight: number
  readonly isItalic: boolean
}

const RULE = /@font-face\s*\{[^}]*\}/g

export function embeddedFaces(css: string): EmbeddedFace[] {
  return Array.from(css.matchAll(RULE), ([rule]) => {
    const weights = (descriptor(rule, 'font-weight') ?? '400').split(/\s+/).map(weightNumber)
    return {
      rule,
      family: unquoted(descriptor(rule, 'font-family') ?? ''),
      weights: [weights[0] ?? 400, weights[1] ?? weights[0] ?? 400],
      isItalic: descriptor(rule, 'font-style') === 'italic',
      ranges: descriptor(rule, 'unicode-range')?.split(',').map(rangeOf),
    }
  })
}

/**
 * Returns the faces that may draw a text, before anyone knows which letters each has: the nearest of every family that
 * it names.
 */
export function facesForWish(faces: readonly EmbeddedFace[], { families, weight, isItalic }: FaceWish): EmbeddedFace[] {
  return families.flatMap((family) => {
    const ofFamily = faces.filter((face) => face.family === family)
    const styled = ofFamily.filter((face) => face.isItalic === isItalic)
    const candidates = styled.length > 0 ? styled : ofFamily
    const least = Math.min(...candidates.map(({ weights }) => weightDistance(weights, weight)))
    return candidates.filter(({ weights }) => weightDistance(weights, weight) === least)
  })
}

export function isInRange({ ranges }: EmbeddedFace, codePoint: number): boolean {
  return ranges === undefined || ranges.some(([first, last]) => codePoint >= first && codePoint <= last)
}

export function weightNumber(word: string): number {
  if (word === 'normal') return 400
  if (word === 'bold') return 700
  return Number.parseInt(word, 10) || 400
}

/** Families of a `font-family`, without their quotation marks. */
export function familyNames(list: string): string[] {
  return list.split(',').map((name) => unquoted(name.trim()))
}

/** How far down the list of CSS Fonts 4 (5.2) a weight stands that isn't there as asked. */
function weightDistance([first, last]: readonly [number, number], wanted: number): number {
  if (wanted >= first && wanted <= last) return 0
  const above = first - wanted
  const below = wanted - last
  const [SECOND, THIRD] = [1_000, 2_000]
  if (wanted >= 400 && wanted <= 500) {
    if (first > wanted && first <= 500) return above
    return below > 0 ? SECOND + below : THIRD + above
  }
  if (wanted < 400) return below > 0 ? below : SECOND + above
  return above > 0 ? above : SECOND + below
}

function descriptor(rule: string, name: string): string | undefined {
  return new RegExp(`[{;\\s]${name}:\\s*([^;}]+)`).exec(rule)?.[1]?.trim()
}

function unquoted(name: string): string {
  return name.replace(/^["']|["']$/g, '')
}

function rangeOf(text: string): readonly [number, number] {
  const [first = '0', last = first] = text.trim().replace(/^U\+/i, '').split('-')
  return [Number.parseInt(first.replaceAll('?', '0'), 16), Number.parseInt(last.replaceAll('?', 'F'), 16)]
}
