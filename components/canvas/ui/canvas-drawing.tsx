// A canvas behind another view of the board is drawn when that view stands: its editor, its undo and its layout are there
// from the beginning, but nobody sees its shapes, which on a large board are most of the work of opening a page.

import { createContext, useContext } from 'react'
import { DefaultCanvas, type TLCanvasComponentProps } from 'tldraw'

/** Whether the shapes are drawn. */
export const CanvasDrawing = createContext(true)

/** Takes the place of tldraw's own canvas. */
export function CanvasOnceWanted(props: TLCanvasComponentProps) {
  return useContext(CanvasDrawing) ? <DefaultCanvas {...props} /> : null
}
