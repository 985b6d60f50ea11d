// The report as a Word document, read back by another reader of Word files: every card, gap, link and source is in it, and
// nothing that people write can damage it.

import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { coverageGaps } from '@/lib/domain/coverage/coverage-gaps'
import { DEFAULT_CRITERIA, levelWord } from '@/lib/domain/criteria/criteria'
import { LEVEL_TONES } from '@/lib/domain/criteria/level-tones'
import { LOCALES, type Locale } from '@/lib/domain/localized'
import type { ReportText } from '@/lib/export/report-block'
import { reportText } from '@/lib/export/report-text'
import { writeWord } from '@/server/office/word/write-word'
import { EXAMPLE_BRIEF_ID, exampleBoard } from '../../../support/example-board'
import { paragraphsOf, partsOf } from '../../../support/office-file'

const SOURCE = {
  title: 'On networks',
  authors: ['Ann Lee'],
  date: '2025',
  rights: 'CC BY',
  sourceUrl: 'https://example.org/networks?a=1&b=2',
}
const HOSTILE = [
  `<b>&"'</b> ]]> &amp;`,
  'bell \u0007, null \u0000, half \ud800, none \uffff',
  '🌊🏽 👩‍👩‍👧 日本語の見出し',
  'مرحبا بالعالم',
]
const CLEAN = [HOSTILE[0], 'bell , null , half , none ', HOSTILE[2], HOSTILE[3]]

const read = async (text: ReportText, locale: Locale = 'en') => {
  const file = await writeWord(text, { locale, board: text.title, palette: 'default' })
  const { value: html, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(file) })
  expect(messages.filter(({ type }) => type === 'error')).toEqual([])
  return { html, parts: partsOf(file) }
}
const decoded = (html: string) =>
  html
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&amp;/gu, '&')

const SPELLED_AS = { en: 'en-GB', de: 'de-DE', ja: 'ja-JP' } as const

describe.each(LOCALES)('the report in %s', (locale) => {
  const { view } = exampleBoard(locale)
  const text = reportText(
    { title: 'Ferries', at: 0, view, sources: new Map([[EXAMPLE_BRIEF_ID, SOURCE]]), raters: new Map() },
    { locale, timeZone: 'Asia/Tokyo' },
  )

  it('has each card under a heading of Word, each gap, each link in a table, and its sources as links', async () => {
    const { html } = await read(text, locale)
    const headings = [...html.matchAll(/<h\d>(.*?)<\/h\d>/gu)].map(([, heading = '']) =>
      decoded(heading.replace(/<[^>]*>/gu, '')),
    )
    const names = new Map(view.cards.map(({ id, ref, title }) => [id, `${ref} ${title}`]))
    for (const name of names.values()) expect(headings.filter((heading) => heading === name)).toHaveLength(1)
    const said = decoded(html.replace(/<[^>]*>/gu, '\n'))
    const gaps = coverageGaps(view, view.criteria)
    for (const { riskId } of gaps.risksWithoutTreatment) expect(said).toContain(`\n${names.get(riskId)} (`)
    for (const { cardId } of gaps.cardsWithoutEvidence) expect(said).toContain(`\n${names.get(cardId)}\n`)
    const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/gsu)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd]>(.*?)<\/t[hd]>/gsu)].map(([, cell = '']) => decoded(cell.replace(/<[^>]*>/gu, ''))),
    )
    expect(view.links.length).toBeGreaterThan(5)
    const cardOf = (id: string) => view.cards.find((card) => card.id === id)
    for (const { from, to } of view.links) {
      const [a, b] = [cardOf(from), cardOf(to)]
      expect(
        rows.some((row) => row[0] === a?.ref && row[1] === a?.title && row[3] === b?.ref && row[4] === b?.title),
      ).toBe(true)
    }
    expect(html).toContain('href="https://example.org/networks?a=1&amp;b=2"')
  })

  it('states its language, repeats the heads of its tables, and colours each level that it says in words', async () => {
    const { parts } = await read(text, locale)
    expect(parts.get('word/styles.xml')).toContain(`w:lang w:val="${SPELLED_AS[locale]}"`)
    expect(parts.get('word/styles.xml')).toContain('w:eastAsia="Yu Gothic"')
    const document = parts.get('word/document.xml') ?? ''
    expect(document.match(/<w:tblHeader\/>/gu)).toHaveLength(text.blocks.filter(({ kind }) => kind === 'table').length)
    const tones = LEVEL_TONES.default.light
    for (const level of ['low', 'medium', 'high', 'very-high'] as const) {
      const cell =
        document.split('<w:tc>').find((each) => each.includes(`w:fill="${tones[level].soft.slice(1)}"`)) ?? ''
      const [word] = paragraphsOf(`<w:p>${cell.slice(cell.indexOf('<w:r>'), cell.lastIndexOf('</w:p>'))}</w:p>`, 'w')
      expect(word).toContain(levelWord(view.criteria, level, locale))
    }
    expect(parts.get('word/footer1.xml')).toContain('NUMPAGES')
    expect(parts.get('docProps/core.xml')).toContain('Ferries')
  })
})

it('keeps every text that people write, and stays readable', async () => {
  const places: ReportText = {
    title: HOSTILE[0] ?? '',
    blocks: HOSTILE.flatMap((text) => [
      { kind: 'heading', level: 2, text },
      { kind: 'text', text },
      { kind: 'quote', text },
      { kind: 'list', items: [text] },
      { kind: 'facts', facts: [[text, text]] },
      { kind: 'points', points: [{ name: text, items: [text], isCounted: true }] },
      { kind: 'table', caption: text, rows: [[text], [text]], figures: [0] },
      {
        kind: 'sources',
        entries: [{ text, address: `https://example.org/?q=${encodeURIComponent('"<&')}`, rights: text }],
      },
    ]),
  }
  const { parts, html } = await read(places)
  const paragraphs = paragraphsOf(parts.get('word/document.xml') ?? '', 'w')
  for (const text of CLEAN) expect(paragraphs.filter((each) => each === text).length).toBeGreaterThanOrEqual(7)
  expect(decoded(html)).toContain('日本語の見出し')
  const arabic = (parts.get('word/document.xml') ?? '').split('<w:p>').filter((each) => each.includes('مرحبا'))
  expect(arabic.filter((each) => !each.includes('<w:bidi/>') && !each.includes('w:bidi='))).toEqual([])
})

it('an empty board has a document, too', async () => {
  const view = { cards: [], links: [], criteria: DEFAULT_CRITERIA }
  const input = { title: '', at: 0, view, sources: new Map(), raters: new Map() }
  const { html } = await read(reportText(input, { locale: 'en', timeZone: 'UTC' }))
  expect(html).toContain('This board holds no risks.')
})
