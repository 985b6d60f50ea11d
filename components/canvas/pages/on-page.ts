// Asks tldraw something about a page that isn't shown: much of what it answers is about the page shown alone.

import { type Editor, type TLPageId, type TLParentId, type TLShape, transact } from 'tldraw'

/** Runs `ask`, which changes nothing, as if the page were shown. Nobody sees it: neither this screen nor presence. */
export function onPage<T>(editor: Editor, pageId: TLPageId | undefined, ask: () => T): T {
  const before = editor.getInstanceState()
  if (!pageId || before.currentPageId === pageId || !editor.getPage(pageId)) return ask()
  return transact(() => {
    editor.store.put([{ ...before, currentPageId: pageId }])
    try {
      return ask()
    } finally {
      editor.store.put([before])
    }
  })
}

/** Returns the shapes in a page or a shape, at any depth, back to front. Reactive. */
export function shapesIn(editor: Editor, parentId: TLParentId): TLShape[] {
  return editor.getSortedChildIdsForParent(parentId).flatMap((id) => {
    const shape = editor.getShape(id)
    return shape ? [shape, ...shapesIn(editor, id)] : []
  })
}
