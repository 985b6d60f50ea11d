// Shows faintly where images on their way will be, on this screen only, and out of everybody's way.

import { useEditor, useValue } from 'tldraw'
import { canvasUploads } from './canvas-uploads'

export function UploadGhosts() {
  const editor = useEditor()
  const ghosts = useValue(
    'upload ghosts',
    () =>
      (canvasUploads(editor)?.list ?? []).flatMap(({ id, preview, place }) => {
        if (!place) return []
        const zoom = editor.getZoomLevel()
        const { x, y } = editor.pageToViewport(place)
        return [{ id, preview, style: { left: x, top: y, width: place.w * zoom, height: place.h * zoom } }]
      }),
    [editor],
  )
  return ghosts.map(({ id, preview, style }) => (
    <div
      key={id}
      aria-hidden
      className="canvas-upload-ghost"
      style={{ ...style, backgroundImage: `url("${preview}")` }}
    />
  ))
}
