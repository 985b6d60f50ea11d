// The handles around the selection, kept off the shape itself as far as people need it: tldraw's targets reach so far
// inside that a small card is all handles, and a drag that should move it resizes it instead.

import { type TLSelectionForegroundProps, TldrawSelectionForeground, useEditor, useValue } from 'tldraw'
import { isPlaceCovered } from '../cover/covered-scores'

/** Smaller both ways on the screen, a selection has no handles: one zooms in to resize it. */
const SMALLEST_PX = {
  mouse: { w: 64, h: 32 },
  finger: { w: 128, h: 64 },
} as const

/** `whole`: as tldraw has them. `outside`: the part that lies over the shape moves it. */
type Handles = 'whole' | 'outside' | 'none'

export function SelectionHandles(props: TLSelectionForegroundProps) {
  const editor = useEditor()
  const { w, h } = props.bounds
  const handles = useValue('handles', (): Handles => {
    // Crop handles all show, whatever the picture's size.
    if (editor.isIn('select.crop')) return 'whole'
    const { isCoarsePointer } = editor.getInstanceState()
    const least = SMALLEST_PX[isCoarsePointer ? 'finger' : 'mouse']
    const zoom = editor.getZoomLevel()
    if (w * zoom < least.w && h * zoom < least.h) return 'none'
    return isCoarsePointer ? 'outside' : 'whole'
  }, [editor, w, h])
  // The frame of a card that is covered would show where it lies.
  const isCovered = useValue(
    'is covered',
    () => editor.getSelectedShapes().some((shape) => isPlaceCovered(editor, shape)),
    [editor],
  )
  if (isCovered) return null
  return (
    <div className="contents" data-handles={handles}>
      <TldrawSelectionForeground {...props} />
    </div>
  )
}
