// Brings the camera near a note, a text or a drawn shape whose words somebody begins to edit while they are too small to
// read, and back when they are done. tldraw edits such words where they stand; titles have an editor of ours (title-place).

import { DefaultSizeStyle, type Editor, type TLCamera, type TLShape } from 'tldraw'
import { editableTitle } from './editable-title'
import { LEAST_TYPED_PX } from './title-place'

/** The letters of a note or a drawn shape by its size; those of a text are a little larger. */
const LETTERS_PX = { s: 18, m: 22, l: 26, xl: 32 } as const
const MOVE_MS = 140
/** Cameras that differ by less are the same one. */
const TOLERANCE = 0.01

type Place = Pick<TLCamera, 'x' | 'y' | 'z'>

/** Returns how to stop. */
export function zoomToWords(editor: Editor): () => void {
  /** The camera's place before it moved for the edited shape, and after. */
  let moved: { readonly from: Place; readonly to: Place } | undefined
  return editor.sideEffects.registerAfterChangeHandler('instance_page_state', (before, after) => {
    if (before.editingShapeId === after.editingShapeId) return
    const shape = after.editingShapeId ? editor.getShape(after.editingShapeId) : undefined
    const camera = editor.getCamera()
    if (!shape) {
      const back = moved && isOnTheWay(camera, moved.from, moved.to) ? moved.from : undefined
      moved = undefined
      if (back) moveTo(editor, back)
      return
    }
    const to = cameraFor(editor, shape, camera)
    if (!to) return
    // The way back leads to where the first text began, also after going from one text to the next.
    moved = { from: moved?.from ?? camera, to }
    moveTo(editor, to)
  })
}

/** The camera that makes the words large enough and keeps the shape where it is on the screen; undefined where they are. */
function cameraFor(editor: Editor, shape: TLShape, camera: Place): Place | undefined {
  const size = editor.getShapeStyleIfExists(shape, DefaultSizeStyle)
  if (!size || editableTitle(editor, shape) || editor.getInstanceState().followingUserId) return undefined
  const scale = 'scale' in shape.props && typeof shape.props.scale === 'number' ? shape.props.scale : 1
  const z = LEAST_TYPED_PX / (LETTERS_PX[size] * scale)
  const center = editor.getShapePageBounds(shape)?.center
  if (camera.z >= z || !center) return undefined
  const keep = (at: number, offset: number) => (at + offset) * (camera.z / z) - at
  return { x: keep(center.x, camera.x), y: keep(center.y, camera.y), z }
}

/** False once a person has moved the camera elsewhere: there it stays. */
function isOnTheWay(camera: Place, from: Place, to: Place): boolean {
  return (['x', 'y', 'z'] as const).every(
    (key) =>
      camera[key] >= Math.min(from[key], to[key]) - TOLERANCE &&
      camera[key] <= Math.max(from[key], to[key]) + TOLERANCE,
  )
}

function moveTo(editor: Editor, camera: Place): void {
  editor.setCamera(camera, { animation: { duration: MOVE_MS } })
}
