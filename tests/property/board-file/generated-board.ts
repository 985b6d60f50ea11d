// Boards with every kind of content, made by fast-check through the document's own functions.

import fc from 'fast-check'
import * as Y from 'yjs'
import { TEMPLATE_LIBRARY } from '@/lib/content/template-library'
import { type BoardRecord, createRecord, updateRecord } from '@/lib/document/records/records'
import { DOCUMENT_RECORD_ID } from '@/lib/document/records/seed-board'
import { shapeRecord } from '@/lib/document/records/shape-record'
import { readBoard } from '@/lib/document/view/read-board'
import { addCard, addLink, changeCard, seedBoard } from '@/lib/document/write/write-board'
import { ANONYMOUS_AUTHOR } from '@/lib/domain/cards/card'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import type { Citation } from '@/lib/domain/cards/citation'
import { linkKindsBetween } from '@/lib/domain/cards/link'
import { pairFieldName } from '@/lib/domain/cards/pair-field'
import { criteriaKey, wordKey } from '@/lib/domain/criteria/criteria'
import type { JsonObject } from '@/lib/std/json'

export const AUTHOR = 'author-of-this-server'
export const BRIEFS = ['briefOfAda', 'briefOfBo', 'briefThatIsGone'] as const

const words = fc.oneof(
  fc.constantFrom('Ports close', '港湾の閉鎖', '🚢 & <b>"x"</b>', "=cmd|'/c'!A1", '‮rtl', ''),
  fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text)),
)

const card = fc.record({
  kind: fc.constantFrom(...CARD_KINDS),
  title: words,
  body: words,
  tags: fc.array(words, { maxLength: 3 }),
  isAnonymous: fc.boolean(),
  step: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  quotes: fc.array(fc.tuple(fc.constantFrom(...BRIEFS), words, fc.nat(5)), { maxLength: 2 }),
})

export const generatedBoard = fc.record({
  template: fc.nat(TEMPLATE_LIBRARY.length - 1),
  cards: fc.array(card, { maxLength: 8 }),
  links: fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.nat(5)), { maxLength: 6 }),
  natives: fc.array(fc.constantFrom('geo', 'frame', 'note', 'image'), { maxLength: 4 }),
  criteria: fc.constantFrom('none', 'part', 'word'),
})
export type GeneratedBoard = typeof generatedBoard extends fc.Arbitrary<infer B> ? B : never

/** The board's document; its images have addresses on a server. */
export function documentOf({ template, cards, links, natives, criteria }: GeneratedBoard): Y.Doc {
  const doc = new Y.Doc()
  seedBoard(doc, { shapes: TEMPLATE_LIBRARY[template]?.shapes ?? [], locale: 'ja' })
  const made = cards.map(({ kind, title, body, tags, isAnonymous, step, quotes }, i) => {
    const isScored = step !== undefined && (kind === 'risk' || kind === 'opportunity')
    const fields: Record<string, number> = isScored ? { likelihoodCurrent: step, impactCurrent: step } : {}
    const citations = Object.fromEntries(
      quotes.map(([briefId, quote, start], n) => [`c${i}-${n}`, citation(briefId, quote, start)]),
    )
    const createdBy = isAnonymous ? ANONYMOUS_AUTHOR : AUTHOR
    return addCard(doc, {
      kind,
      title,
      body,
      tags,
      fields,
      citations,
      createdBy,
      createdAt: '2026-01-31T09:30:00.000Z',
      language: 'ja',
    })
  })
  for (const [from, to, pick] of links) {
    const [a, b] = [made[from], made[to]]
    const kinds = a && b && a !== b ? linkKindsBetween(a.kind, b.kind) : []
    const kind = kinds[pick % Math.max(1, kinds.length)]
    if (a && b && kind) addLink(doc, { from: a.id, to: b.id, kind }, 'link')
    if (a?.kind === 'driver' && b?.kind === 'driver' && a !== b)
      changeCard(doc, a.id, { fields: { [pairFieldName('influence', b.id)]: pick % 4 } })
  }
  for (const [i, type] of natives.entries()) for (const record of native(type, i)) createRecord(doc, record)
  const before = readBoard(doc).records.get(DOCUMENT_RECORD_ID)
  if (before && criteria !== 'none') updateRecord(doc, before, { ...before, meta: metaOf(criteria) })
  return doc
}

function citation(briefId: string, quote: string, start: number): Citation {
  const place = { prefix: 'before ', suffix: ' after', start, end: start + 1 + quote.length }
  return {
    briefId,
    quote,
    ...place,
    state: 'moved',
    capturedBy: AUTHOR,
    capturedAt: '2026-01-31T09:30:00.000Z',
    revision: 2,
    isKept: true,
  }
}

function metaOf(criteria: 'part' | 'word'): JsonObject {
  if (criteria === 'part') return { [criteriaKey('tolerance')]: 'low', [criteriaKey('horizon')]: '五年以内' }
  return { [wordKey('levelWords', 'high')]: { en: 'Red', ja: '赤' } }
}

function native(type: 'geo' | 'frame' | 'note' | 'image', i: number): BoardRecord[] {
  const id = `shape:native-${i}`
  const place = ['page:page', `a9${i}V`, i * 10, -1 - i] as const
  const look = { color: 'red', dash: 'draw', size: 'm' }
  const label = {
    font: 'draw',
    align: 'middle',
    verticalAlign: 'middle',
    labelColor: 'black',
    richText: { type: 'doc', content: [{ type: 'paragraph' }] },
  }
  switch (type) {
    case 'geo':
      return [
        shapeRecord('geo', id, ...place, {
          geo: 'star',
          w: 10,
          h: 20,
          growY: 0,
          url: '',
          scale: 1,
          fill: 'none',
          ...look,
          ...label,
        }),
      ]
    case 'frame':
      return [
        shapeRecord('frame', id, ...place, { w: 200, h: 100, name: '枠', color: 'black' }),
        {
          ...shapeRecord('geo', `${id}-in`, id, 'a1V', 1, 1, {
            geo: 'oval',
            w: 9,
            h: 9,
            growY: 0,
            url: '',
            scale: 1,
            fill: 'solid',
            ...look,
            ...label,
          }),
          rotation: 1,
        },
      ]
    case 'note': {
      const { labelColor, ...rest } = label
      return [
        shapeRecord('note', id, ...place, {
          color: 'blue',
          labelColor,
          size: 's',
          fontSizeAdjustment: 0,
          growY: 0,
          url: '',
          scale: 1,
          ...rest,
        }),
      ]
    }
    case 'image': {
      const assetId = `asset:image-${i}`
      const props = {
        name: 'port.png',
        src: `/assets/image${String(i).padStart(11, '0')}`,
        w: 4,
        h: 4,
        mimeType: 'image/png',
        isAnimated: false,
        fileSize: 70,
      }
      return [
        { id: assetId, typeName: 'asset', type: 'image', props, meta: {} },
        shapeRecord('image', id, ...place, {
          w: 4,
          h: 4,
          playing: true,
          url: '',
          assetId,
          crop: null,
          flipX: false,
          flipY: false,
          altText: '',
        }),
      ]
    }
  }
}
