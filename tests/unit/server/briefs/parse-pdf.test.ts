// Reading a PDF's page: words across line ends, columns in reading order, tables, and Japanese text in horizontal and
// vertical lines.

import { describe, expect, it } from 'vitest'
import { CodePointText } from '@/lib/brief/code-points'
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

  it('knows a word of three parts, and hyphens of another sign', async () => {
    const { text } = await read(
      makePdf([
        pageOfText([
          'State-of-the-art cranes cost more than mixed-mode ones, and the state-of-',
          'the-art ones rust; nobody would say why the mixed-',
          'mode ones do not.',
        ]),
      ]),
    )
    expect(text).toContain('the state-of-the-art ones rust; nobody would say why the mixed-mode ones')
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

describe('a page that a browser printed', () => {
  const edges = (page: number): PdfTextLine[] => [
    { text: '11/30/26, 11:59 PM', x: 30, y: 780, size: 8 },
    { text: 'Ports under stress', x: 260, y: 780, size: 8 },
    { text: 'https://example.org/ports', x: 30, y: 20, size: 8 },
    { text: `${page}/2`, x: 560, y: 20, size: 8 },
  ]

  it('has its head and foot beside the text, also where there are too few pages to see them come again', async () => {
    const { kept, aside } = await partsOf(
      makePdf([1, 2].map((page) => [...edges(page), ...pageOfText([`The words of page ${page} are few.`])])),
    )
    expect(kept).toEqual(['paragraph: The words of page 1 are few.', 'paragraph: The words of page 2 are few.'])
    expect(aside).toHaveLength(4)
  })
})

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

describe('the first row of a table', () => {
  const levels = async (rows: readonly (readonly [string, string])[]) => {
    const lines = rows.flatMap(([left, right], i) => [
      { text: left, x: 60, y: 700 - i * 16 },
      { text: right, x: 320, y: 700 - i * 16 },
    ])
    const job = { as: 'file', fileName: 'a.pdf', limits: DEFAULT_LIMITS } as const
    const { text, blocks } = await readDocument(job, makePdf([lines]), () => undefined)
    return blocks.map(({ level, start, end }) => `${level}: ${text.slice(start, end)}`)
  }

  it('is its head if it has no figures above some, and no head if it looks like the others', async () => {
    expect(
      await levels([
        ['Port', 'Berths'],
        ['Aberg', '4'],
        ['Bystrand', '7 | 8'],
      ]),
    ).toEqual(['0: Port | Berths', '1: Aberg | 4', '1: Bystrand | 7 ¦ 8'])
    expect(
      await levels([
        ['Danger', 'High'],
        ['Delay', 'Low'],
      ]),
    ).toEqual(['1: Danger | High', '1: Delay | Low'])
  })
})

const SENTENCES = ['港には予備の電力が要るが、嵐の前に計画を', '引き受ける担い手は2031', '年度まで決まらない。']
const WHOLE = '港には予備の電力が要るが、嵐の前に計画を引き受ける担い手は2031年度まで決まらない。'

/** The words of each kept block, and those of each that is set aside. */
async function partsOf(bytes: Uint8Array) {
  const job = { as: 'file', fileName: 'a.pdf', limits: DEFAULT_LIMITS } as const
  const { text, blocks } = await readDocument(job, bytes, () => undefined)
  const index = new CodePointText(text)
  const said = (isKept: boolean) =>
    blocks
      .filter(({ setAside }) => (setAside === null) === isKept)
      .map(({ kind, start, end }) => `${kind}: ${index.slice(start, end)}`)
  return { kept: said(true), aside: said(false) }
}

/** Lines of prose down a page, each as wide as the page allows. */
const PROSE = Array.from(
  { length: 10 },
  (_, i) => `the harbour keeps ${i + 11} berths for ships that wait all night, and`,
)

describe('a paragraph', () => {
  it('goes on behind the footnotes at the foot of its page, which stand after it', async () => {
    const { kept } = await partsOf(
      makePdf([
        [
          ...pageOfText([...PROSE, 'nobody has asked the crews of']),
          { text: '1 Counted in May by the harbour office, which', x: 72, y: 90, size: 8 },
          { text: 'counts each year.', x: 72, y: 80, size: 8 },
        ],
        pageOfText(['these ships.', ...PROSE, 'it ends.']),
      ]),
    )
    expect(kept).toHaveLength(3)
    expect(kept[0]).toContain('the crews of these ships.')
    expect(kept[1]).toBe('footnote: 1 Counted in May by the harbour office, which counts each year.')
  })

  it('may begin in bold: a full line that goes on in small letters is no heading', async () => {
    const bold = 'Berths. The harbour has ten of them and keeps two for ships tha'
    const { kept } = await partsOf(
      makePdf([
        [
          ...pageOfText([...PROSE, 'it ends.']),
          { text: bold, x: 72, y: 500, bold: true },
          { text: 'wait through the night.', x: 72, y: 486 },
          { text: 'What the towns say', x: 72, y: 440, bold: true },
          { text: 'They say nothing.', x: 72, y: 426 },
        ],
      ]),
    )
    expect(kept.slice(1)).toEqual([
      `paragraph: ${bold} wait through the night.`,
      'heading: What the towns say',
      'paragraph: They say nothing.',
    ])
  })

  it('in large letters over many lines is no heading', async () => {
    const large = PROSE.slice(0, 6).map((text, i) => ({ text, x: 72, y: 500 - i * 20, size: 15 }))
    const { kept } = await partsOf(makePdf([[...pageOfText([...PROSE, 'it ends.']), ...large]]))
    expect(kept.map((block) => block.split(':')[0])).toEqual(['paragraph', 'paragraph'])
  })

  it('has no line numbers: a column of them is a margin', async () => {
    const lines = pageOfText([...PROSE, 'it ends.'])
    const numbers = lines.map(({ y }, i) => ({ text: String(i + 41), x: 40, y }))
    const numbered = lines.flatMap((line, i) => [numbers[i] ?? line, line])
    const { kept, aside } = await partsOf(makePdf([numbered]))
    expect(kept).toEqual([`paragraph: ${PROSE.join(' ')} it ends.`])
    expect(aside).toEqual([`paragraph: ${numbers.map(({ text }) => text).join(' ')}`])
  })

  it('keeps the numbers of a short list', async () => {
    const items = ['one plug', 'one cable', 'one desk'].flatMap((text, i): PdfTextLine[] => [
      { text: `${i + 1}`, x: 60, y: 500 - i * 14 },
      { text, x: 80, y: 500 - i * 14 },
    ])
    const { kept } = await partsOf(makePdf([[...pageOfText([...PROSE, 'it ends.']), ...items]]))
    expect(kept.join(' ')).toMatch(/1 .*one plug.*2 .*one cable.*3 .*one desk/)
  })
})

describe('Japanese', () => {
  it('has numbered titles in the size of the text', async () => {
    const prose = '港は夜の間も船を待たせており、町は電力の費用を長く負担してきたと言われている。'
    const lines = ['１　港の現状', prose, prose, '⑴　電力の費用', prose, prose]
    const { kept } = await partsOf(makeCidPdf(lines.map((text, i) => ({ text, x: 72, y: 700 - i * 18 }))))
    expect(kept).toEqual([
      'heading: １ 港の現状',
      `paragraph: ${prose}${prose}`,
      'heading: ⑴ 電力の費用',
      `paragraph: ${prose}${prose}`,
    ])
  })

  it('keeps wide letters and digits together over a line’s end', async () => {
    const lines: CidText[] = [
      { text: '港は費用の１．５倍を第７６', x: 72, y: 700 },
      { text: '４条によりＥｎｄｏｒｓｅ', x: 72, y: 682 },
      { text: 'ｍｅｎｔとして求める。', x: 72, y: 664 },
    ]
    expect((await read(makeCidPdf(lines))).text).toBe(
      '港は費用の１．５倍を第７６４条によりＥｎｄｏｒｓｅｍｅｎｔとして求める。',
    )
  })

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
