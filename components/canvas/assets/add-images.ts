// Files become images on the board: prepared, uploaded, and put where they were dropped, each as soon as the server has
// it. One step of undo takes one of them away again.

import { Box, createShapeId, type Editor, type TLImageShape, type TLShapeId, type VecLike } from 'tldraw'
import { chooseFiles } from '@/components/ui/choose-files'
import { findFreePlaceAround } from '../sight/free-place'
import { pastePoint } from '../sight/land'
import { say } from '../words/say'
import { canvasUploads } from './canvas-uploads'
import { imageAsset } from './image-asset'
import { type ImagePlace, imagePlaces } from './image-places'
import { CHOSEN_TYPES, type PreparedImage, prepareImage } from './prepare-image'
import type { StoredImage } from './send-image'

/** Opens the browser's file chooser. Call it in the handler of a click or a key. */
export function chooseImages(editor: Editor): void {
  if (!mayAddImages(editor)) return
  void chooseFiles(CHOSEN_TYPES).then((files) => addImages(editor, files))
}

/**
 * Adds the images and reports the refused ones. `point`, in px of the page, becomes the middle of them all; without one
 * they lie in free room where a paste lands.
 */
export async function addImages(editor: Editor, files: readonly File[], point?: VecLike): Promise<void> {
  if (!mayAddImages(editor)) return
  const landing = pastePoint(editor)
  const prepared = await Promise.all(files.map((file) => preparedOrSaid(editor, file)))
  const images = prepared.filter((each) => each !== undefined)
  const view = editor.getViewportPageBounds()
  const places = imagePlaces(images, point ?? freeMiddle(editor, imagePlaces(images, landing, view), landing), view)
  const added: TLShapeId[] = []
  for (const [i, { file }] of images.entries()) {
    const place = places[i]
    if (place) void putWhenStored(editor, file, place, added)
  }
}

/** The middle of the free room, nearest to a point, for all of the places together. */
function freeMiddle(editor: Editor, places: readonly ImagePlace[], near: VecLike): VecLike {
  if (places.length === 0) return near
  const all = Box.Common(places.map((place) => Box.From(place)))
  const { x, y } = findFreePlaceAround(editor, all, near)
  return { x: x + all.w / 2, y: y + all.h / 2 }
}

async function putWhenStored(editor: Editor, file: File, place: ImagePlace, added: TLShapeId[]): Promise<void> {
  const stored = await canvasUploads(editor)?.upload(file, place)
  if (stored) whenHandsAreFree(editor, () => putImage(editor, stored, file.name, place, added))
}

/** Returns the file as it is to be sent; undefined, with a message, if it can't be. */
export async function preparedOrSaid(editor: Editor, file: File): Promise<PreparedImage | undefined> {
  const prepared = await prepareImage(file)
  if (typeof prepared !== 'string') return prepared
  say(editor, ({ canvas }) => canvas(`upload.not.${prepared}`, { name: file.name }))
  return undefined
}

/** Returns whether this person may add images; shows a message to people who may only look. */
export function mayAddImages(editor: Editor): boolean {
  if (!editor.getIsReadonly()) return true
  say(editor, ({ canvas }) => canvas('upload.readOnly'))
  return false
}

/** Waits for free hands: an upload ends at any moment, and must neither disturb a gesture nor join its undo step. */
function whenHandsAreFree(editor: Editor, run: () => void): void {
  const areFree = () => !editor.inputs.isPointing && !editor.inputs.isPinching
  if (areFree()) {
    run()
    return
  }
  const onEvent = () => {
    if (!areFree()) return
    editor.off('event', onEvent)
    run()
  }
  editor.on('event', onEvent)
}

function putImage(editor: Editor, stored: StoredImage, name: string, place: ImagePlace, added: TLShapeId[]): void {
  // The role may have changed while the images were prepared.
  if (!mayAddImages(editor)) return
  const id = createShapeId()
  const asset = imageAsset(stored, name)
  const { x, y, w, h } = place
  editor.markHistoryStoppingPoint('insert image')
  editor.run(() => {
    editor.createAssets([asset])
    editor.createShape<TLImageShape>({ id, type: 'image', x, y, props: { assetId: asset.id, w, h } })
  })
  // Typing right after it is a separate step.
  editor.markHistoryStoppingPoint('insert image')
  const selected = editor.getSelectedShapeIds()
  added.push(id)
  if (editor.isIn('select.idle') && selected.every((each) => added.includes(each))) editor.select(...added)
}
