// The outline of the open board. It follows what moves, too, but is another one only when the order of something changes.

import { useMemo } from 'react'
import { computed, type Editor, type TLShapeId, useValue } from 'tldraw'
import type { BoardView } from '@/lib/document/view/board-view'
import { type OutlinePage, outlineOf } from '@/lib/document/view/outline'
import { frameOf } from './frame-of'

export function useOutline(editor: Editor, view: BoardView): readonly OutlinePage[] {
  const signal = useMemo(() => {
    const ground = {
      pageOf: (id: string) => editor.getAncestorPageId(id as TLShapeId),
      frameOf: (id: string) => frameOf(editor, id),
      boundsOf: (id: string) => editor.getShapePageBounds(id as TLShapeId),
    }
    // The cards of one view are the same objects, so that only their order can differ.
    return computed('outline', () => outlineOf(view, ground), {
      isEqual: (a: readonly OutlinePage[], b: readonly OutlinePage[]) => orderIn(a) === orderIn(b),
    })
  }, [editor, view])
  return useValue(signal)
}

function orderIn(outline: readonly OutlinePage[]): string {
  const ids = outline.map(({ page, places }) => [
    page.id,
    places.map(({ id, groups }) => [id, groups.map(({ cell, cards }) => [cell, cards.map((card) => card.id)])]),
  ])
  return JSON.stringify(ids)
}
