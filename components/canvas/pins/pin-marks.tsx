// Draws the pins of comments beside their things. The layer follows the camera by itself, so that moving the view draws no
// pin again. Only on the screen: pins are neither stored nor exported.

import { useRef } from 'react'
import { type Editor, stopEventPropagation, type TLShapeId, useEditor, useQuickReactor, useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { setCanvasWish } from '../canvas-wish'
import { isCard } from '../card/is-card'
import { editableTitle } from '../edit/editable-title'
import type { DrawnPin } from './merge-pins'
import { drawnPins, SMALL_ZOOM } from './place-pins'

/** A larger number says no more. */
const MOST = 99

export function PinMarks() {
  const editor = useEditor()
  const layer = useRef<HTMLDivElement>(null)
  const pins = useValue('drawn pins', () => drawnPins(editor), [editor])
  const zoom = useValue('zoom of pins', () => (pins.length > 0 ? editor.getZoomLevel() : 1), [editor, pins.length > 0])
  useQuickReactor('layer of pins', () => {
    const { x, y, z } = editor.getCamera()
    if (layer.current) layer.current.style.transform = `translate(${x * z}px, ${y * z}px)`
  }, [editor, pins.length > 0])
  if (pins.length === 0) return null
  return (
    <div ref={layer} className="canvas-overlay thread-pins">
      {pins.map((pin) => (
        <Pin key={pin.shapeIds[0]} pin={pin} zoom={zoom} />
      ))}
    </div>
  )
}

function Pin({ pin, zoom }: { readonly pin: DrawnPin; readonly zoom: number }) {
  const editor = useEditor()
  const t = useTranslations('canvas.pin')
  const { shapeIds, comments: count, isUnread, x, y } = pin
  const name = useValue('name of the thing with comments', () => nameOf(editor, shapeIds), [editor, shapeIds])
  return (
    <button
      type="button"
      // The keyboard has the menu of the thing, the inspector and the panel.
      tabIndex={-1}
      className="thread-pin"
      data-unread={isUnread}
      data-small={zoom < SMALL_ZOOM}
      aria-label={shapeIds.length > 1 ? t('many', { count, things: shapeIds.length }) : t('one', { count, name })}
      style={{ left: x * zoom, top: y * zoom }}
      onPointerDown={stopEventPropagation}
      onClick={() => setCanvasWish(editor, { type: 'read-comments', shapeIds })}
    >
      {count > MOST ? `${MOST}+` : count}
    </button>
  )
}

function nameOf(editor: Editor, shapeIds: DrawnPin['shapeIds']): string {
  const shape = shapeIds.length === 1 ? editor.getShape(shapeIds[0] as TLShapeId) : undefined
  if (!shape) return ''
  return isCard(shape) ? shape.props.ref : (editableTitle(editor, shape)?.value ?? '')
}
