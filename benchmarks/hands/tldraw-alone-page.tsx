// The page of tldraw alone: its own editor and toolbars, without anything of ours, on shapes that the benchmark
// supplies.

import 'tldraw/tldraw.css'
import { createRoot } from 'react-dom/client'
import { createShapeId, type Editor, type TLShapeId, Tldraw, toRichText } from 'tldraw'

export interface PlainShape {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly text: string
}

export interface AloneWindow {
  editor?: Editor
  fill?: (shapes: readonly PlainShape[]) => TLShapeId[]
}

const host = globalThis as AloneWindow

function onMount(editor: Editor): void {
  editor.user.updateUserPreferences({ animationSpeed: 0 })
  host.fill = (shapes) => {
    const ids = shapes.map(() => createShapeId())
    editor.createShapes(
      shapes.map(({ x, y, w, h, text }, i) => ({
        id: ids[i],
        type: 'geo' as const,
        x,
        y,
        props: { w, h, size: 's' as const, fill: 'solid' as const, dash: 'solid' as const, richText: toRichText(text) },
      })),
    )
    return ids
  }
  host.editor = editor
}

const place = document.getElementById('place')
if (place) createRoot(place).render(<Tldraw onMount={onMount} />)
