// A calm ring around the shape that everybody is asked to look at. Only on the screen: it is neither stored nor exported.

import { useEditor, useValue } from 'tldraw'
import { pointedShape } from '../pointed-shape'

const GAP_PX = 7

export function PointedRing() {
  const editor = useEditor()
  const place = useValue('pointed place', () => {
    const shapeId = pointedShape(editor)
    const bounds = shapeId && editor.getShapePageBounds(shapeId)
    if (!bounds) return undefined
    const zoom = editor.getZoomLevel()
    return { ...editor.pageToViewport(bounds), w: bounds.w * zoom, h: bounds.h * zoom }
  }, [editor])
  if (!place) return null
  return (
    <div
      aria-hidden
      data-testid="pointed-ring"
      className="canvas-overlay pointed-ring"
      style={{
        left: place.x - GAP_PX,
        top: place.y - GAP_PX,
        width: place.w + 2 * GAP_PX,
        height: place.h + 2 * GAP_PX,
      }}
    />
  )
}
