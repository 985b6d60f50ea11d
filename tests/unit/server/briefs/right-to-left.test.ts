// Briefs that are read from the right: letters, figures and foreign words of a PDF in the order of reading, as programs draw
// them on its pages, and the direction of a block in the reader.

import { describe, expect, it } from 'vitest'
import { directionOf } from '@/lib/brief/right-to-left'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { readDocument } from '@/server/briefs/read-document'
import { type CidText, makeCidPdf } from '../../../support/cid-pdf'

const SIZE_PT = 11
const GAP_PT = 4
const RIGHT_PT = 540

/** A line whose words are given in the order of reading, drawn as browsers do: from the left, letter by letter. */
function lineFromTheRight(words: readonly string[], y: number): CidText[] {
  let right = RIGHT_PT
  const drawn = words.map((word) => {
    const isFigure = /^[\w.]+$/u.test(word)
    const letters = [...word]
    right -= letters.length * SIZE_PT
    const text = { text: (isFigure ? letters : letters.toReversed()).join(''), x: right, y, size: SIZE_PT }
    right -= GAP_PT
    return text
  })
  return drawn.toReversed()
}

async function read(texts: readonly CidText[]): Promise<string> {
  const job = { as: 'file', fileName: 'a.pdf', limits: DEFAULT_LIMITS } as const
  return (await readDocument(job, makeCidPdf(texts), () => undefined)).text
}

describe('a PDF in Hebrew', () => {
  it('has figures and foreign words where they are read, whole lines joined and paragraphs parted', async () => {
    const text = await read([
      ...lineFromTheRight(['הספינות', 'עלולות', 'לעמוד', '12', 'ימים', 'אם', 'החשמל', 'ייפסק'], 700),
      ...lineFromTheRight(['בחורף', 'הקרוב', 'בנמל.'], 686),
      ...lineFromTheRight(['ארגון', 'OECD', 'אומר', 'שהעלות', 'הייתה', '3.5', 'מיליון', 'לשנה', 'אחת.'], 656),
    ])
    expect(text).toBe(
      'הספינות עלולות לעמוד 12 ימים אם החשמל ייפסק בחורף הקרוב בנמל.\n\nארגון OECD אומר שהעלות הייתה 3.5 מיליון לשנה אחת.',
    )
  })
})

describe('a PDF in Arabic', () => {
  it('has letters and not the forms that they take within a word', async () => {
    // The forms in which a browser draws the words, in the order of reading.
    const words = ['ﺗﻮﺻﻴﺎت', 'ﻟﻠﻤﻮاﻧﺊ', 'ﻓﻲ', 'اﻟﺸﺘﺎء']
    expect(await read(lineFromTheRight(words, 700))).toBe('توصيات للموانئ في الشتاء')
  })
})

describe('the direction of a block', () => {
  it.each([
    ['OECD: על שני הנמלים לחלוק לוח זמנים', 'rtl'],
    ['قد تتوقف السفن 12 يوماً', 'rtl'],
    ['The word נמל is Hebrew.', 'ltr'],
    ['港には二つの岸壁がある。', 'ltr'],
    ['2027: 3.5 %', undefined],
  ])('of %s is %s', (words, direction) => {
    expect(directionOf(words)).toBe(direction)
  })
})
