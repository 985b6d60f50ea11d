// A language from right to left, in a pseudo-language that stands for Arabic: pages, files and mails that leave run the same way,
// and what people wrote runs in its own direction.

import { renderToStaticMarkup } from 'react-dom/server'
import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { CardFace } from '@/components/canvas/card/card-face'
import { cardFacts } from '@/components/canvas/card/card-facts'
import { layoutCard } from '@/components/canvas/card/card-layout'
import type { CardMode } from '@/components/canvas/card/layout/laid-out-card'
import { canvasTheme } from '@/components/canvas/colours/canvas-theme'
import { lineDirection } from '@/components/canvas/text/line-direction'
import type { MeasureText } from '@/components/canvas/text/measure-text'
import { wordsOf } from '@/components/canvas/words/canvas-words'
import { readBoard } from '@/lib/document/view/read-board'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import { reportText } from '@/lib/export/report-text'
import { boardSlides } from '@/lib/export/slides/board-slides'
import { boardRegister } from '@/server/board-work/board-register'
import { writeWorkbook } from '@/server/board-work/write-workbook'
import { noticeMail } from '@/server/mail/notice-mail'
import { writeSlides } from '@/server/office/slides/write-slides'
import { writeWord } from '@/server/office/word/write-word'
import { exampleBoard } from '../../support/example-board'
import { partsOf } from '../../support/office-file'
import { FROM_RIGHT, knowLanguageFromRight } from '../../support/pseudo-language'
import { exampleCard, PLAIN_CONTEXT } from '../canvas/example-card'

const messages = knowLanguageFromRight()
const { doc, view } = exampleBoard('en')
const measure: MeasureText = (text, { size }) => text.length * size * 0.55
const HEBREW = 'ספק יחיד עוזב את האזור, והמפעלים נעצרים (2026)'

function faceOf(title: string, mode: CardMode, { w, h }: { w: number; h: number }) {
  const facts = cardFacts(
    exampleCard({ title, body: title }),
    { links: 0, treatments: 0, treats: 0 },
    wordsOf('en'),
    DEFAULT_CRITERIA,
    PLAIN_CONTEXT,
  )
  const layout = layoutCard(facts, { w, h }, mode, measure, mode === 'far' ? 20 : 0)
  const look = { facts, layout, size: { w, h }, theme: canvasTheme(false), tint: undefined, ownerColor: undefined }
  return { layout, svg: renderToStaticMarkup(<CardFace {...look} />) }
}

test('a value in a sentence is kept apart from it', () => {
  const t = createTranslator({ locale: 'en', messages })
  expect(t('admin.people.madeAdmin', { name: 'Ada' })).toMatch(/^\u2068Ada\u2069 \p{Script=Arabic}/u)
})

test.each<[CardMode, number, number]>([
  ['full', 220, 140],
  ['compact', 152, 88],
  ['line', 240, 26],
  ['far', 220, 120],
])('the title of a %s card in Hebrew begins at the right, in the card and in every file', (mode, w, h) => {
  const { layout, svg } = faceOf(HEBREW, mode, { w, h })
  const lines = layout.runs.filter(({ text }) => /\p{Script=Hebrew}/u.test(text))
  expect(lines.length).toBeGreaterThan(0)
  for (const line of lines) {
    expect(line.isRightToLeft).toBe(true)
    expect(line.x).toBeLessThanOrEqual(w)
    expect(line.x - measure(line.text, line)).toBeGreaterThanOrEqual(0)
  }
  expect(svg.match(/direction="rtl"/g)).toHaveLength(lines.length)
  // The reference and whatever is in Latin letters stay where they are.
  expect(faceOf('A vendor leaves', mode, { w, h }).svg).not.toContain('direction=')
})

test('the second line of a title runs as the first one does, whatever it begins with', () => {
  const { layout } = faceOf('ספק יחיד עוזב EU and its factories stop', 'full', { w: 150, h: 140 })
  const lines = layout.runs.filter(({ color }) => color === 'ink')
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.every(({ isRightToLeft, x }) => isRightToLeft && x === lines[0]?.x)).toBe(true)
})

test('other lines of the canvas stay where they are, and run in the direction of their letters', () => {
  expect(lineDirection('Risks')).toEqual({})
  expect(lineDirection(HEBREW)).toEqual({ direction: 'rtl', textAnchor: 'end' })
  expect(lineDirection(HEBREW, 'middle')).toEqual({ direction: 'rtl', textAnchor: 'middle' })
  expect(lineDirection(HEBREW, 'end')).toEqual({ direction: 'rtl', textAnchor: 'start' })
})

test('a workbook begins at the right, and only in such a language', async () => {
  const sheetsIn = async (locale: typeof FROM_RIGHT) => {
    const register = boardRegister(view, new Map(), undefined, locale)
    const parts = partsOf(await writeWorkbook(register, { locale, criteria: view.criteria }))
    return [...parts].filter(([path]) => path.startsWith('xl/worksheets/sheet')).map(([, xml]) => xml)
  }
  const sheets = await sheetsIn(FROM_RIGHT)
  expect(sheets.length).toBeGreaterThan(4)
  expect(sheets.filter((xml) => !xml.includes('rightToLeft="1"'))).toEqual([])
  expect((await sheetsIn('en')).filter((xml) => xml.includes('rightToLeft'))).toEqual([])
})

test('slides have their tables and boxes from right to left, but no matrix', async () => {
  const records = [...readBoard(doc).records.values()]
  const input = { title: HEBREW, at: 0, records, sources: new Map(), raters: new Map() }
  const slides = boardSlides(input, { locale: FROM_RIGHT, timeZone: 'UTC' })
  const parts = partsOf(await writeSlides(slides, { locale: FROM_RIGHT, board: HEBREW, palette: 'default' }))
  const xmlOf = (kind: string) =>
    slides.flatMap(({ content }, i) => (content.kind === kind ? [parts.get(`ppt/slides/slide${i + 1}.xml`) ?? ''] : []))
  expect(xmlOf('table').filter((xml) => !xml.includes('<a:tblPr rtl="1"'))).toEqual([])
  expect(xmlOf('matrix').filter((xml) => xml.includes('<a:tblPr rtl='))).toEqual([])
  expect([xmlOf('table').length, xmlOf('matrix').length, xmlOf('boxes').length].every((count) => count > 0)).toBe(true)
  expect(xmlOf('title')[0]).toMatch(/<a:pPr[^>]*rtl="1"/u)
  const [first = 0, second = 0] = [
    ...(xmlOf('boxes')[0] ?? '').matchAll(
      /<a:off x="(\d+)" y="\d+"\/><a:ext [^>]*\/><\/a:xfrm><a:prstGeom prst="roundRect"/gu,
    ),
  ].map(([, x]) => Number(x))
  expect(first).toBeGreaterThan(second)
})

test('a document has its words, lists and tables from right to left', async () => {
  const input = { title: HEBREW, at: 0, view, sources: new Map(), raters: new Map() }
  const report = reportText(input, { locale: FROM_RIGHT, timeZone: 'UTC' })
  const file = await writeWord(report, { locale: FROM_RIGHT, board: HEBREW, palette: 'default' })
  const xml = partsOf(file).get('word/document.xml') ?? ''
  const tables = xml.match(/<w:tbl>/gu) ?? []
  expect(tables.length).toBeGreaterThan(0)
  expect(xml.match(/<w:bidiVisual/gu)).toHaveLength(tables.length)
  const arabic = xml.split('<w:p>').filter((each) => /<w:t[^>]*>\p{Script=Arabic}/u.test(each))
  expect(arabic.length).toBeGreaterThan(20)
  expect(
    arabic.filter(
      (each) => !each.includes('<w:bidi/>') && !/^\W*\p{Script=Latin}/u.test(each.replace(/<[^>]*>/gu, '')),
    ),
  ).toEqual([])
})

test('a mail runs from right to left, and what people wrote in its own direction', () => {
  const thing = {
    kind: 'thread',
    threadId: 't',
    about: 'R-012',
    quote: HEBREW,
    isMention: false,
    comments: [{ author: 'Ada', text: 'Is it so?' }],
    more: 0,
    link: 'https://board.example.org/boards/b#thread=t',
  } as const
  const { html = '' } = noticeMail(
    {
      id: 'm',
      to: 'ben@example.org',
      boards: [{ id: 'b', title: 'Rivers', link: 'https://board.example.org/boards/b', things: [thing], news: null }],
      isDaily: false,
      timeZone: 'UTC',
      isLast: false,
      unsubscribeLink: 'https://board.example.org/unsubscribe/x.y',
      settingsLink: 'https://board.example.org/account#account-mail',
      base: 'https://board.example.org',
    },
    FROM_RIGHT,
  )
  expect(html).toContain(`<html lang="${FROM_RIGHT}" dir="rtl">`)
  expect(html).toMatch(/<blockquote dir="auto" style="[^"]*border-right/u)
  expect(html).toContain('<div dir="auto">Is it so?</div>')
})
