// A board with frames that become the pages of a PDF. Each has another size and holds cards that cite a source,
// tldraw's own text, Japanese and emoji; the drawing order differs from the reading order.

import { toRichText } from '@tldraw/tlschema'
import { createRecord } from '@/lib/document/records/records'
import { shapeRecord } from '@/lib/document/records/shape-record'
import type { Caller } from './api-server'
import { BoardScript } from './board-script'

export interface FrameContent {
  readonly name: string
  readonly width: number
  readonly height: number
  /** Titles, in the order in which they are drawn; columns and rows are counted from 0. */
  readonly cards: readonly { readonly title: string; readonly column: number; readonly row: number }[]
  /** A text shape of tldraw's own, below the cards. */
  readonly text?: string
}

export const SOURCE_URL = 'https://example.org/ports'

/** Resolves to the board's id. The frames stand one below another. */
export async function makeFramedBoard(
  url: string,
  caller: Caller,
  title: string,
  frames: readonly FrameContent[],
): Promise<string> {
  const { id } = (await caller.call<{ id: string }>('POST', '/api/boards', { title })).body
  const source = { text: 'Ports close when the sea is rough.', title: 'On ports', sourceUrl: SOURCE_URL }
  const brief = (await caller.call<{ id: string }>('POST', `/api/boards/${id}/briefs`, source)).body
  const script = await BoardScript.open({ url }, caller, id)
  try {
    await script.write((doc) => {
      let top = 0
      for (const [index, { name, width, height, cards, text }] of frames.entries()) {
        const frameId = `shape:frame${index}`
        const frame = { w: width, h: height, name, color: 'black' }
        createRecord(doc, shapeRecord('frame', frameId, 'page:page', `a${index + 1}`, 0, top, frame))
        for (const [at, card] of cards.entries()) {
          const place = [24 + card.column * 244, 24 + card.row * 144] as const
          const props = cardProps(card.title, brief.id)
          createRecord(doc, shapeRecord('card', `${frameId}card${at}`, frameId, `a${at + 1}`, ...place, props))
        }
        if (text !== undefined) {
          createRecord(doc, shapeRecord('text', `${frameId}text`, frameId, 'a0', 24, height - 60, textProps(text)))
        }
        top += height + 80
      }
    })
  } finally {
    script.close()
  }
  return id
}

function cardProps(title: string, briefId: string): object {
  const cited = { prefix: '', suffix: '', start: 0, end: 5, state: 'anchored', capturedBy: 'ada' }
  const capturedAt = '2026-01-01T00:00:00Z'
  return {
    w: 220,
    h: 120,
    color: 'black',
    kind: 'risk',
    ref: '',
    title,
    body: '',
    fields: {},
    tags: [],
    citations: { c1: { briefId, quote: 'Ports', ...cited, capturedAt } },
    language: 'en',
    createdBy: 'ada',
    createdAt: capturedAt,
  }
}

function textProps(text: string): object {
  return {
    color: 'black',
    size: 'm',
    font: 'draw',
    textAlign: 'start',
    w: 200,
    scale: 1,
    autoSize: true,
    richText: toRichText(text),
  }
}
