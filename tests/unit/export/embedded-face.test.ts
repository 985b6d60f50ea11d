// Which of the fonts in an SVG a text is drawn with (CSS Fonts 4, 5.2).

import { describe, expect, it } from 'vitest'
import {
  embeddedFaces,
  type FaceWish,
  facesForWish,
  familyNames,
  isInRange,
} from '@/components/export/svg-fonts/embedded-face'

const rule = (family: string, weight: string, more = '') =>
  `@font-face {\n  font-family: "${family}";\n  font-weight: ${weight};\n${more}  src: url("data:font/woff2;base64,AAAA") format(woff2);\n}`
const FACES = embeddedFaces(
  [
    rule('Sans', '400'),
    rule('Sans', '500'),
    rule('Sans', '600 700'),
    rule('JP', '100 500', '  unicode-range: U+3000-30FF, U+4E00-9FFF, U+FF??;\n'),
    rule('JP', '600 900', '  unicode-range: U+3000-30FF, U+4E00-9FFF, U+FF??;\n'),
    rule('Hand', 'normal'),
    rule('Hand', 'bold', '  font-style: italic;\n'),
  ].join('\n'),
)

function taken(wish: Partial<FaceWish>): string[] {
  const faces = facesForWish(FACES, { families: ['Sans', 'JP'], weight: 400, isItalic: false, ...wish })
  return faces.map(({ family, weights }) => `${family} ${weights.join('-')}`)
}

describe('embedded faces', () => {
  it('are read from the rules of a stylesheet', () => {
    expect(FACES).toHaveLength(7)
    expect(FACES[2]).toMatchObject({ family: 'Sans', weights: [600, 700], isItalic: false, ranges: undefined })
    expect(FACES[6]).toMatchObject({ family: 'Hand', weights: [700, 700], isItalic: true })
  })

  it('are taken by the nearest weight, one of each family', () => {
    expect(taken({})).toEqual(['Sans 400-400', 'JP 100-500'])
    expect(taken({ weight: 600 })).toEqual(['Sans 600-700', 'JP 600-900'])
    expect(taken({ weight: 450 })).toEqual(['Sans 500-500', 'JP 100-500'])
    expect(taken({ weight: 550 })).toEqual(['Sans 600-700', 'JP 600-900'])
    expect(taken({ weight: 900 })).toEqual(['Sans 600-700', 'JP 600-900'])
    expect(taken({ weight: 300 })).toEqual(['Sans 400-400', 'JP 100-500'])
  })

  it('are slanted where there is such a face, and stand in for one where there is none', () => {
    expect(taken({ families: ['Hand'], isItalic: true })).toEqual(['Hand 700-700'])
    expect(taken({ families: ['Sans'], isItalic: true })).toEqual(['Sans 400-400'])
    expect(taken({ families: ['Nowhere'] })).toEqual([])
  })

  it('draw the code points of their range only', () => {
    const [latin, japanese] = [FACES[0], FACES[3]]
    if (!latin || !japanese) throw new Error('a face is missing')
    expect([...'aカ漢ＡÿĀ🚢'].map((letter) => isInRange(japanese, letter.codePointAt(0) ?? 0))).toEqual([
      ...[false, true, true, true, false, false, false],
    ])
    expect(isInRange(latin, 0x1f6a2)).toBe(true)
  })

  it('are named with or without quotation marks', () => {
    expect(familyNames(`"IBM Plex Sans", 'Foreboard JP', sans-serif`)).toEqual([
      ...['IBM Plex Sans', 'Foreboard JP', 'sans-serif'],
    ])
  })
})
