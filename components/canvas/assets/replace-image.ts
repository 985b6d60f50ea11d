// Another image in the place of one that is on the board: as wide as before, as high as the new one needs.

import type { Editor, TLImageShape, TLShapeId } from 'tldraw'
import { mayAddImages, preparedOrSaid } from './add-images'
import { canvasUploads } from './canvas-uploads'
import { imageAsset } from './image-asset'

export async function replaceImage(editor: Editor, shapeId: TLShapeId, file: File): Promise<void> {
  if (!mayAddImages(editor)) return
  const prepared = await preparedOrSaid(editor, file)
  const image = prepared && (await canvasUploads(editor)?.upload(prepared.file))
  const shape = editor.getShape<TLImageShape>(shapeId)
  if (!image || shape?.type !== 'image' || !mayAddImages(editor)) return
  const asset = imageAsset(image, file.name)
  const h = Math.max(1, Math.round((shape.props.w * image.heightPx) / image.widthPx))
  editor.markHistoryStoppingPoint('replace image')
  editor.run(() => {
    editor.createAssets([asset])
    editor.updateShape<TLImageShape>({ id: shapeId, type: 'image', props: { assetId: asset.id, h, crop: null } })
  })
  editor.markHistoryStoppingPoint('replace image')
}
