// Reading a PDF's page: words across line ends, columns in reading order, tables, and Japanese text in horizontal and
// vertical lines.

import { describe, expect, it } from 'vitest'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { readDocument } from '@/server/briefs/read-document'
import { type CidText, makeCidPdf } from '../../../support/cid-pdf'
import { makePdf, type PdfTextLine, pageOfText } from '../../../support/pdf'

async function read(bytes: Uint8Array) {
  const job = { as: 'file', fileName: 'a.pdf', limits: DEFAULT_LIMITS } as const
  const { text, blocks } = await readDocument(job, bytes, () => undefined)
  return { text, kinds: blocks.map(({ kind }) => kind) }
}

describe('a line’s end', () => {
  it('parts no word: hyphens that it made go, those that the text has elsewhere stay', async () => {
    const { text } = await read(
      makePdf([
        pageOfText([
          'The harbour needs a long-term plan for its infra-',
          'structure, and nobody has looked at the long-',
          'term costs of ships that wait.',
        ]),
      ]),
    )
    expect(text).toBe(
      'The harbour needs a long-term plan for its infrastructure, and nobody has looked at the long-term costs of ships that wait.',
    )
  })

  it('keeps the letters of a ligature', async () => {
    const text = ['e', 'ffi', ...'cient ', 'fi', ...'rms float in the harbour']
    expect((await read(makeCidPdf([{ text, x: 72, y: 700 }]))).text).toBe('efficient firms float in the harbour')
  })
})

/** Prose of two columns: sentences that name their column and line. */
const SIDES = ['left', 'right'] as const
const ROWS = Array.from({ length: 12 }, (_, row) => row)
const columnLine = (side: (typeof SIDES)[number], row: number): PdfTextLine => ({
  text: `the ${side} column says ${row + 1} of its words${row === 11 ? '.' : ''}`,
  x: side === 'left' ? 60 : 320,
  y: 700 - row * 14,
})
const inOrder = SIDES.map((side) => ROWS.map((row) => columnLine(side, row).text).join(' ')).join('\n\n')
const title: PdfTextLine = { text: 'A title that goes across both of the columns', x: 60, y: 740, size: 18 }

describe('two columns', () => {
  it.each([
    ['one after the other', SIDES.flatMap((side) => ROWS.map((row) => columnLine(side, row)))],
    ['line by line across both', ROWS.flatMap((row) => SIDES.map((side) => columnLine(side, row)))],
  ])('that are drawn %s are read one after the other', async (_how, lines) => {
    const { text } = await read(makePdf([[title, ...lines]]))
    expect(text).toBe(`${title.text}\n\n${inOrder}`)
  })

  it('are not seen in a table, whose rows stay together', async () => {
    const rows = Array.from({ length: 8 }, (_, row) => [
      { text: `Danger ${row + 1}`, x: 60, y: 700 - row * 16 },
      { text: 'High', x: 320, y: 700 - row * 16 },
    ])
    const { text, kinds } = await read(makePdf([rows.flat()]))
    expect(text.split('\n')[2]).toBe('Danger 3 | High')
    expect(new Set(kinds)).toEqual(new Set(['table-row']))
  })
})

const SENTENCES = ['港には予備の電力が要るが、嵐の前に計画を', '引き受ける担い手は2031', '年度まで決まらない。']
const WHOLE = '港には予備の電力が要るが、嵐の前に計画を引き受ける担い手は2031年度まで決まらない。'

describe('Japanese', () => {
  it('flows on from line to line without a space', async () => {
    const lines = SENTENCES.map((text, i): CidText => ({ text, x: 72, y: 700 - i * 18 }))
    expect((await read(makeCidPdf(lines))).text).toBe(WHOLE)
  })

  it('has the letters that were meant, not those that share their shape', async () => {
    const lines: CidText[] = [
      { text: '第\u2F00の案は神戸\u2027横浜の港を先に整え、', x: 72, y: 700 },
      { text: '効果を確かめる\u2F49のものである。', x: 72, y: 682 },
    ]
    expect((await read(makeCidPdf(lines))).text).toBe(
      '第一の案は神戸・横浜の港を先に整え、効果を確かめる月のものである。',
    )
  })

  it('is read down its lines, and the lines from the right', async () => {
    const letters = SENTENCES.flatMap((sentence, line): CidText[] => {
      const x = 500 - line * 20
      const down = [...sentence.replace('2031', '')].map((text, i): CidText => ({ text, x, y: 740 - i * 11 }))
      const end = 740 - (down.length - 1) * 11 - 11 * 0.12
      return sentence.includes('2031') ? [...down, { text: '2031', x: x + 1.5, y: end, isTurned: true }] : down
    })
    const number: CidText = { text: '12', x: 290, y: 40 }
    const { text, kinds } = await read(makeCidPdf([...letters, number]))
    // A page's number is set aside, and remains at the start of its page.
    expect(text).toBe(`12\n\n${WHOLE}`)
    expect(kinds).toEqual(['paragraph', 'paragraph'])
  })

  it('is read down the lines of a font whose letters go down', async () => {
    const lines = SENTENCES.map((text, i): CidText => ({ text, x: 500 - i * 20, y: 760 }))
    expect((await read(makeCidPdf(lines, { isVertical: true }))).text).toBe(WHOLE)
  })
})
