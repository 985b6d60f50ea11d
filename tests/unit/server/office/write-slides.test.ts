// A board as slides, read back part by part: each frame has its slides, each card stands on one and in its notes, and what
// slides can't show is counted.

import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createRecord } from '@/lib/document/records/records'
import { shapeRecord } from '@/lib/document/records/shape-record'
import { readBoard } from '@/lib/document/view/read-board'
import { viewDocument } from '@/lib/document/view/view-document'
import { addCard, seedBoard } from '@/lib/document/write/write-board'
import { coverageGaps } from '@/lib/domain/coverage/coverage-gaps'
import { levelWord } from '@/lib/domain/criteria/criteria'
import { LEVELS } from '@/lib/domain/criteria/scale'
import { LOCALES, type Locale } from '@/lib/domain/localized'
import { boardSlides } from '@/lib/export/slides/board-slides'
import { writeSlides } from '@/server/office/slides/write-slides'
import { exampleBoard } from '../../../support/example-board'
import { paragraphsOf, partsOf } from '../../../support/office-file'

const AT = '2026-11-29T00:00:00.000Z'

function slidesOf(doc: Y.Doc, locale: Locale = 'en', title = 'Ferries') {
  const records = [...readBoard(doc).records.values()]
  const input = { title, at: 0, records, sources: new Map(), raters: new Map() }
  return boardSlides(input, { locale, timeZone: 'UTC' })
}

async function read(doc: Y.Doc, locale: Locale = 'en', title = 'Ferries') {
  const slides = slidesOf(doc, locale, title)
  const parts = partsOf(await writeSlides(slides, { locale, board: title, palette: 'default' }))
  const textsOf = (folder: string, name: string) =>
    slides.map((_, i) => paragraphsOf(parts.get(`ppt/${folder}/${name}${i + 1}.xml`) ?? '', 'a'))
  expect(parts.has(`ppt/slides/slide${slides.length}.xml`)).toBe(true)
  expect(parts.has(`ppt/slides/slide${slides.length + 1}.xml`)).toBe(false)
  return { slides, parts, texts: textsOf('slides', 'slide'), notes: textsOf('notesSlides', 'notesSlide') }
}

function boardWith(fill: (doc: Y.Doc) => void): Y.Doc {
  const doc = new Y.Doc()
  seedBoard(doc, { shapes: [], locale: 'en' })
  fill(doc)
  return doc
}
const PAGE = 'page:page'
const frame = (doc: Y.Doc, id: string, name: string, y: number) =>
  createRecord(doc, shapeRecord('frame', `shape:${id}`, PAGE, 'a1', 0, y, { w: 400, h: 300, name, color: 'black' }))
const text = (content: string) => ({
  type: 'doc',
  content: content.split('\n').map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
})

describe.each(LOCALES)('the example in %s', (locale) => {
  it('has each card on a slide and its whole text in notes, the levels of the matrix in words, and each gap', async () => {
    const { doc, view } = exampleBoard(locale)
    const { slides, parts, texts, notes } = await read(doc, locale)
    // PowerPoint's own titles, by which its outline and screen readers name slides.
    for (const i of slides.keys()) expect(parts.get(`ppt/slides/slide${i + 1}.xml`)).toMatch(/<p:ph[^>]*type="title"/u)
    expect(slides.map(({ content }) => content.kind).slice(0, 3)).toEqual(['title', 'table', 'matrix'])
    const shown = texts.flat().join('\n')
    const noted = notes.flat()
    for (const { ref, title, body } of view.cards) {
      expect(shown).toContain(ref)
      expect(noted).toContain(`${ref} ${title}`)
      for (const line of body.split(/\s*\n\s*/u)) expect(noted).toContain(line)
    }
    for (const level of LEVELS) expect(texts[2]).toContain(levelWord(view.criteria, level, locale))
    for (const { riskId } of coverageGaps(view, view.criteria).risksWithoutTreatment) {
      expect(shown).toContain(view.cards.find(({ id }) => id === riskId)?.title)
    }
  })
})

it('gives each frame its slides in reading order, goes on where they are full, and counts what it can’t show', async () => {
  const doc = boardWith((board) => {
    frame(board, 'late', 'Second frame', 900)
    frame(board, 'first', 'First frame', 0)
    for (let i = 1; i <= 14; i++) {
      const place = { parentId: 'shape:first', x: 10, y: i * 10 }
      addCard(board, { kind: 'driver', title: `Driver ${i}`, createdBy: 'mika', createdAt: AT, place })
    }
    const note = { color: 'yellow', richText: text('Ask Bo\ntomorrow'), size: 'm', font: 'draw', align: 'middle' }
    const more = { verticalAlign: 'middle', labelColor: 'black', growY: 0, fontSizeAdjustment: 0, url: '', scale: 1 }
    createRecord(board, shapeRecord('note', 'shape:note', 'shape:late', 'a2', 0, 0, { ...note, ...more }))
    const line = { dash: 'draw', size: 'm', color: 'black', spline: 'line', points: {}, scale: 1 }
    createRecord(board, shapeRecord('line', 'shape:line', 'shape:late', 'a3', 0, 0, line))
  })
  const { slides, texts, notes } = await read(doc)
  expect(slides.map(({ title }) => title).slice(0, 4)).toEqual([
    'Ferries',
    'First frame (1/2)',
    'First frame (2/2)',
    'Second frame',
  ])
  for (let i = 1; i <= 14; i++) expect(texts.flat()).toContain(`Driver ${i}`)
  expect(texts[3]).toEqual(expect.arrayContaining(['Ask Bo tomorrow', expect.stringContaining('1 drawing or image')]))
  expect(notes[3]).toEqual(expect.arrayContaining(['Ask Bo', 'tomorrow']))
})

it('begins with the ten gravest risks as a table, and says how many there are; the notes have the whole titles', async () => {
  const long =
    'Sea lanes close for a season because insurers withdraw from the whole region and nobody can replace them in time'
  const doc = boardWith((board) => {
    for (let i = 1; i <= 12; i++) {
      const fields = {
        likelihoodCurrent: i === 12 ? 5 : 1,
        impactCurrent: i === 12 ? 5 : 1,
        owner: 'Mika',
        due: '2026-12-24',
      }
      addCard(board, { kind: 'risk', title: i === 12 ? long : `Risk ${i}`, createdBy: 'mika', createdAt: AT, fields })
    }
  })
  const { texts, notes, parts } = await read(doc)
  const table = texts[1] ?? []
  expect(parts.get('ppt/slides/slide2.xml')).toContain('<a:tbl>')
  expect(table.slice(0, 7)).toEqual(['Top risks', 'Ref', 'Title', 'Level', 'Owner', 'Due', 'Treated by'])
  expect(table.slice(7, 13)).toEqual([
    'R-012',
    expect.stringMatching(/^Sea lanes .*…$/u),
    'Very high',
    'Mika',
    '2026-12-24',
    '–',
  ])
  expect(table.filter((each) => /^R-\d+$/u.test(each))).toHaveLength(10)
  expect(table).toContain('The gravest 10 of 12 risks; the register has all of them.')
  expect(notes[1]?.[0]).toBe(`R-012 · ${long} · Very high · Mika · 2026-12-24 · –`)
})

it('leaves out a frame that shows nothing, and calls a note beside the frames a note', async () => {
  const doc = boardWith((board) => {
    frame(board, 'empty', '', 0)
    const note = { color: 'yellow', richText: text('Ask Bo'), size: 'm', font: 'draw', align: 'middle' }
    const more = { verticalAlign: 'middle', labelColor: 'black', growY: 0, fontSizeAdjustment: 0, url: '', scale: 1 }
    createRecord(board, shapeRecord('note', 'shape:note', PAGE, 'a2', 900, 0, { ...note, ...more }))
  })
  const { slides, texts } = await read(doc)
  expect(slides.map(({ title }) => title).slice(0, 2)).toEqual(['Ferries', 'Notes'])
  expect(texts[1]).toContain('Ask Bo')
  expect(slides.some(({ title }) => title === 'Frame without a name')).toBe(false)
})

it('shows references where a cell is full, and its cards on further slides', async () => {
  const doc = boardWith((board) => {
    const matrix = {
      w: 900,
      h: 700,
      title: 'Risks',
      xField: 'impactCurrent',
      yField: 'likelihoodCurrent',
      layout: 'grid',
    }
    const poles = { xLow: '', xHigh: '', yLow: '', yHigh: '' }
    createRecord(board, shapeRecord('matrix', 'shape:matrix', PAGE, 'a1', 0, 0, { ...matrix, ...poles }))
    for (let i = 1; i <= 20; i++) {
      const fields = { likelihoodCurrent: 5, impactCurrent: 5 }
      addCard(board, { kind: 'risk', title: `Risk ${i}`, createdBy: 'mika', createdAt: AT, fields })
    }
  })
  const { slides, texts } = await read(doc)
  expect(slides.map(({ title, content }) => [title, content.kind]).slice(2, 5)).toEqual([
    ['Risks (1/3)', 'matrix'],
    ['Risks (2/3)', 'boxes'],
    ['Risks (3/3)', 'boxes'],
  ])
  expect(texts[2]?.some((each) => each.startsWith('R-001, R-002') && each.endsWith('R-020'))).toBe(true)
  for (let i = 1; i <= 20; i++) expect(texts.slice(3).flat()).toContain(`Risk ${i}`)
})

it('survives what people write, and an empty board', async () => {
  const hostile = [`<b>&"'</b> ]]>`, 'null \u0000 half \ud800', '🌊🏽 日本語', 'مرحبا بالعالم']
  const doc = boardWith((board) => {
    frame(board, 'odd', `"<&> \u0007`, 0)
    for (const title of hostile) {
      const place = { parentId: 'shape:odd', x: 0, y: 0 }
      addCard(board, { kind: 'risk', title, body: title, createdBy: 'mika', createdAt: AT, place })
    }
  })
  const { texts, parts } = await read(doc, 'en', hostile[0])
  for (const title of [hostile[0], 'null  half ', hostile[2], hostile[3]])
    for (const i of [1, 2]) expect(texts[i]).toContain(title)
  expect(parts.get('ppt/slides/slide3.xml')).toMatch(/rtl="1"/u)

  const empty = await read(
    boardWith(() => undefined),
    'ja',
  )
  expect(empty.slides.map(({ content }) => content.kind)).toEqual(['title', 'points'])
  expect(viewDocument(doc).cards).toHaveLength(hostile.length)
})
