// The example board as a document that holds every kind of content, in a fixed order and with fixed ids.

import * as Y from 'yjs'
import { parseBrief } from '@/lib/brief/parse-brief'
import { exampleBriefText } from '@/lib/content/example-brief'
import { viewDocument } from '@/lib/document/view/view-document'
import type { Locale } from '@/lib/domain/localized'
import { buildExample } from '@/lib/example/build-example'

export const EXAMPLE_BRIEF_ID = 'brief'

export function exampleBoard(locale: Locale) {
  const doc = new Y.Doc()
  const { text } = parseBrief(exampleBriefText(locale))
  let ids = 0
  buildExample(doc, {
    locale,
    brief: { id: EXAMPLE_BRIEF_ID, text },
    userId: 'somebody',
    at: '2026-01-31T09:30:00.000Z',
    newId: () => `citation-${ids++}`,
    linkLabel: ({ kind }) => kind,
  })
  return { doc, text, view: viewDocument(doc) }
}
