// The real editor and store of a board in a document without a browser, for what is drawn beside a canvas that nobody sees. The
// file of a test that uses it names the environment happy-dom, and disposes of the editor.

import {
  createTLStore,
  defaultAddFontsFromNode,
  defaultBindingUtils,
  defaultShapeUtils,
  defaultTools,
  Editor,
  type TLAnyBindingUtilConstructor,
  type TLAnyShapeUtilConstructor,
  type TLRecord,
  type TLStateNodeConstructor,
  tipTapDefaultExtensions,
} from 'tldraw'
import { CANVAS_BINDING_UTILS, CANVAS_SHAPE_UTILS, CANVAS_TOOLS } from '@/components/canvas/canvas-schema'
import type { BoardRecord } from '@/lib/document/records/records'
import { createBoardSchema } from '@/lib/schema/board-schema'

/** Makes the editor of a board of these records. */
export function unseenEditor(records: readonly BoardRecord[]): Editor {
  const store = createTLStore({ schema: createBoardSchema() })
  const editor = new Editor({
    store,
    shapeUtils: withOwn<TLAnyShapeUtilConstructor>(defaultShapeUtils, CANVAS_SHAPE_UTILS, 'type'),
    bindingUtils: withOwn<TLAnyBindingUtilConstructor>(defaultBindingUtils, CANVAS_BINDING_UTILS, 'type'),
    tools: withOwn<TLStateNodeConstructor>(defaultTools, CANVAS_TOOLS, 'id'),
    getContainer: () => document.body,
    textOptions: { tipTapConfig: { extensions: tipTapDefaultExtensions }, addFontsFromNode: defaultAddFontsFromNode },
  })
  store.put(records as unknown as readonly TLRecord[] as TLRecord[])
  return editor
}

/** Returns the defaults, with the board's own in the place of those that have their name. */
function withOwn<T>(defaults: readonly T[], own: readonly T[], name: string): T[] {
  const nameOf = (each: T): unknown => Reflect.get(each as object, name)
  const names = new Set(own.map(nameOf))
  return [...defaults.filter((each) => !names.has(nameOf(each))), ...own]
}
