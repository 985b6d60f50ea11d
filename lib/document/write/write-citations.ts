// Reads and writes only the citations in a board's document, because a brief's new version changes hundreds of them at
// once and nothing else of their cards.

import type * as Y from 'yjs'
import type { Citation } from '../../domain/cards/citation'
import { type BoardRecord, readRecordOf, updateRecord } from '../records/records'
import { recordsOf } from '../records/roots'

/** A citation with the card that holds it. */
export interface PlacedCitation {
  readonly cardId: string
  readonly citationId: string
  readonly citation: Citation
}

const KEY = 'citations.'

/** Returns all citations of one brief. Values are shared with the document: don't change them. */
export function citationsOfBrief(doc: Y.Doc, briefId: string): PlacedCitation[] {
  const found: PlacedCitation[] = []
  for (const [cardId, map] of recordsOf(doc).entries()) {
    for (const key of map.keys()) {
      if (!key.startsWith(KEY)) continue
      const citation = map.get(key) as Citation | undefined
      if (citation?.briefId === briefId) found.push({ cardId, citationId: key.slice(KEY.length), citation })
    }
  }
  return found
}

/** Writes citations in the caller's transaction or one of its own. Cards that are gone are skipped. */
export function writeCitations(doc: Y.Doc, changed: readonly PlacedCitation[]): void {
  doc.transact(() => {
    for (const { cardId, citationId, citation } of changed) {
      const before = readRecordOf(doc, cardId)
      if (!before) continue
      const props = before.props as { readonly citations?: object }
      const citations = { ...props.citations, [citationId]: citation }
      updateRecord(doc, before, { ...before, props: { ...props, citations } } as unknown as BoardRecord)
    }
  })
}
