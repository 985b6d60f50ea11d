// A shape that somebody has drawn with a mouse takes what is typed next as its words, as a note does, instead of picking
// up tools. While it has no words, the keys that delete and undo still mean the shape.

import type { Editor, TLShape, TLShapeId } from 'tldraw'
import { focusCanvas } from '../sight/focus-canvas'
import { wordsOfShape } from '../text/shape-words'

/** Begins writing in each shape that is drawn by hand. Returns a function that stops this. */
export function writeInDrawn(editor: Editor): () => void {
  let drawnId: TLShapeId | undefined
  let isWriting = false
  // Before it is made: by the time it is there, the tool has handed it over to be resized.
  const stopNoticing = editor.sideEffects.registerBeforeCreateHandler('shape', (shape, source) => {
    if (source === 'user' && shape.type === 'geo' && editor.isIn('geo.pointing')) {
      drawnId = shape.id
      isWriting = false
    }
    return shape
  })

  const idle = editor.getStateDescendant('select.idle')
  const onEnter = idle?.onEnter?.bind(idle)
  if (idle) {
    idle.onEnter = (info, from) => {
      onEnter?.(info, from)
      // The pointer is between choosing the tool and the drag that gives the shape its size.
      if (editor.inputs.isPointing) return
      const shape = drawnId && editor.getOnlySelectedShapeId() === drawnId ? editor.getShape(drawnId) : undefined
      // A finger would call the keyboard of its device onto the board.
      if (!shape || isWriting || editor.getInstanceState().isCoarsePointer) drawnId = undefined
      else {
        isWriting = true
        editor.setEditingShape(shape.id)
        editor.setCurrentTool('select.editing_shape', { target: 'shape', shape })
      }
    }
  }

  const onKeyDown = (event: KeyboardEvent) => {
    const id = editor.getEditingShapeId()
    const shape = id && id === drawnId ? editor.getShape(id) : undefined
    if (!shape || !isEmpty(shape) || event.isComposing) return
    const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z'
    if (!isUndo && event.key !== 'Delete' && event.key !== 'Backspace') return
    event.preventDefault()
    event.stopPropagation()
    drawnId = undefined
    editor.setCurrentTool('select.idle')
    if (isUndo) editor.undo()
    else {
      editor.markHistoryStoppingPoint('delete what was drawn')
      editor.deleteShapes([shape.id])
    }
    // The words had the keyboard, and go.
    focusCanvas(editor)
  }
  const container = editor.getContainer()
  container.addEventListener('keydown', onKeyDown, { capture: true })
  return () => {
    stopNoticing()
    // Restore the class's own method by removing ours.
    if (idle) Reflect.deleteProperty(idle, 'onEnter')
    container.removeEventListener('keydown', onKeyDown, { capture: true })
  }
}

function isEmpty(shape: TLShape): boolean {
  return wordsOfShape(shape)?.text === ''
}
