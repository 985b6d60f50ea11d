// The built-in templates: their words exist in the languages they claim, and a new card has exactly one place.

import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { TEMPLATE_LIBRARY } from '@/lib/content/template-library'
import { readRecordOf } from '@/lib/document/records/records'
import { recordsOf } from '@/lib/document/records/roots'
import type { BoardZone } from '@/lib/document/view/board-view'
import { viewDocument } from '@/lib/document/view/view-document'
import { placeNewCard } from '@/lib/document/write/place-card'
import { seedBoard } from '@/lib/document/write/write-board'
import { holderHint, holderTitle, type WordedShape } from '@/lib/domain/boards/given-words'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import type { LocalizedText } from '@/lib/domain/localized'
import { kindsOfMatrix } from '@/lib/domain/matrix/matrix-axes'

describe('the template library', () => {
  it('has slugs and positions of their own', () => {
    expect(TEMPLATE_LIBRARY.map((template) => template.slug)).toEqual([
      'brief-review',
      'source-extraction',
      'risk-matrix',
      'impact-effort',
      'traceability',
      'driver-map',
      'scenario-cross',
      'wind-tunnel',
      'futures-wheel',
      'bow-tie',
      'pre-mortem',
      'cross-impact',
      'roadmap',
    ])
    expect(new Set(TEMPLATE_LIBRARY.map((template) => template.position)).size).toBe(TEMPLATE_LIBRARY.length)
  })

  it.each(TEMPLATE_LIBRARY)('$slug is in English and in Japanese', ({ title, description, gives, shapes, script }) => {
    expect(gives.en).toMatch(/^[a-z].*[^.]$/)
    expect(gives.ja).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/)
    const words: LocalizedText[] = [title, description]
    for (const shape of shapes) {
      words.push(shape.title)
      if (shape.type === 'zone') words.push(shape.hint)
      else words.push(...Object.values(shape.poles ?? {}))
    }
    for (const step of script) words.push(step.title, step.ask)
    for (const { en, ja } of words) {
      expect(en).toMatch(/^[A-Z]/)
      expect(ja).toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/)
    }
  })

  it.each(TEMPLATE_LIBRARY)('$slug gives its zones and matrices words for readers of every language', ({ shapes }) => {
    const doc = new Y.Doc()
    seedBoard(doc, { shapes, locale: 'en' })
    const records = [...recordsOf(doc).keys()].flatMap((id) => readRecordOf(doc, id) ?? [])
    const seeded = records.filter(({ type }) => type === 'zone' || type === 'matrix') as unknown as WordedShape[]
    expect(seeded.map((shape) => holderTitle(shape, 'ja')).sort()).toEqual(shapes.map(({ title }) => title.ja).sort())
    const hints = shapes.flatMap((shape) => (shape.type === 'zone' ? [shape.hint.ja] : []))
    const zones = seeded.filter(({ props }) => props.hint !== undefined)
    expect(zones.map((zone) => holderHint(zone, 'ja')).sort()).toEqual(hints.sort())
  })

  it.each(TEMPLATE_LIBRARY)('$slug has one place where a new card waits for its own', ({ shapes }) => {
    const doc = new Y.Doc()
    seedBoard(doc, { shapes, locale: 'en' })
    const view = viewDocument(doc)
    for (const kind of CARD_KINDS) {
      const { parentId } = placeNewCard(view, kind)
      const zones = view.zones.filter(({ accepts }) => accepts.length === 0 || accepts.includes(kind))
      const matrices = view.matrices.filter((matrix) => kindsOfMatrix(matrix).includes(kind))
      for (const matrix of matrices) {
        // A zone that accepts everything a matrix accepts would be a second tray.
        const isTray = ({ accepts }: BoardZone) => kindsOfMatrix(matrix).every((each) => accepts.includes(each))
        expect(
          zones.some((zone) => zone.accepts.length === 0 || isTray(zone)),
          kind,
        ).toBe(false)
      }
      expect([parentId]).toEqual([zones[0]?.id ?? matrices[0]?.id ?? 'page:page'])
    }
  })
})
