// What one sees on the canvas stays where it is on the screen while a panel at its left, or a bar above it, comes or goes:
// tldraw keeps the place of things from the upper left corner of the canvas, which such a panel moves.

import type { Editor, TLCamera } from 'tldraw'
import type { Point } from '@/lib/domain/rect'

/**
 * Moves the view against each move of the canvas on the screen, before that is drawn, while `isOn` says so, and passes on the
 * cameras before and after. Returns what ends that.
 */
export function standStill(
  editor: Editor,
  isOn: () => boolean,
  onMoved: (before: TLCamera, after: TLCamera) => void,
): () => void {
  const container = editor.getContainer()
  let corner = cornerOf(container)
  const sizes = new ResizeObserver(() => {
    const now = cornerOf(container)
    // Another view stands in front, and nothing is drawn.
    if (!now) return
    const { x, y } = corner ?? now
    corner = now
    if ((now.x === x && now.y === y) || !isOn()) return
    // tldraw itself learns of the new place up to 200 ms late, and would take a press until then for one beside its place.
    editor.updateViewportScreenBounds(container)
    const camera = editor.getCamera()
    editor.setCamera({
      x: camera.x - (now.x - x) / camera.z,
      y: camera.y - (now.y - y) / camera.z,
      z: camera.z,
    })
    onMoved(camera, editor.getCamera())
  })
  sizes.observe(container)
  return () => sizes.disconnect()
}

/** Undefined while the canvas has no size. */
function cornerOf(container: HTMLElement): Point | undefined {
  const { x, y, width, height } = container.getBoundingClientRect()
  return width > 0 && height > 0 ? { x, y } : undefined
}
