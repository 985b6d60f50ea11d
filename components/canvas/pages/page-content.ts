// Everything that stands on a page, at any depth.

import type { Editor, TLPageId, TLShapeId } from 'tldraw'
import { isCard } from '../card/is-card'
import { shapesIn } from './on-page'

export interface PageContent {
  readonly ids: ReadonlySet<TLShapeId>
  readonly cards: number
}

/** Reactive. */
export function pageContent(editor: Editor, pageId: TLPageId): PageContent {
  const shapes = shapesIn(editor, pageId)
  return { ids: new Set(shapes.map(({ id }) => id)), cards: shapes.filter(isCard).length }
}
