// What may be pasted or dropped onto the canvas. Nothing here asks another host: a pasted address becomes text, embeds
// are refused, and a small picture is kept inside the board.

import {
  AssetRecordType,
  createShapesForAssets,
  type Editor,
  FileHelpers,
  getHashForBuffer,
  MediaHelpers,
  type TLAsset,
  type TLAssetId,
  type TLExternalAsset,
  type VecLike,
} from 'tldraw'
import { say } from './say'

/**
 * A picture inside the document is sent to everyone and kept for good, so it must be small: as base64, a third larger,
 * it stays below the most that a record may have (lib/document/record-validity).
 */
export const INLINE_IMAGE_MAX_BYTES = 44 * 1024
const IMAGE_TYPES: readonly string[] = ['image/png', 'image/jpeg', 'image/webp', 'image/gif']

/** Replaces tldraw's handlers; call after its own are registered. */
export function registerExternalContent(editor: Editor): void {
  editor.registerExternalContentHandler('url', ({ url, point }) => {
    void editor.putExternalContent({ type: 'text', text: url, ...(point ? { point } : {}) })
  })
  editor.registerExternalAssetHandler('url', () =>
    Promise.reject(new Error('Bookmarks are not made: they would ask another host.')),
  )
  editor.registerExternalContentHandler('embed', () => say(editor, ({ canvas }) => canvas('paste.noEmbeds')))
  editor.registerExternalAssetHandler('file', ({ file }) => inlineImage(file))
  editor.registerExternalContentHandler('files', ({ files, point }) => {
    const at = point ?? editor.getViewportPageBounds().center
    for (const file of files) if (isSmallImage(editor, file)) void putImage(editor, file, at)
  })
}

async function putImage(editor: Editor, file: File, at: VecLike): Promise<void> {
  try {
    await createShapesForAssets(editor, [await inlineImage(file)], at)
  } catch {
    // A file can have a picture's type and be none.
    say(editor, ({ canvas }) => canvas('paste.onlyImages', { name: file.name }))
  }
}

function isSmallImage(editor: Editor, file: File): boolean {
  if (!IMAGE_TYPES.includes(file.type)) {
    say(editor, ({ canvas }) => canvas('paste.onlyImages', { name: file.name }))
    return false
  }
  if (file.size > INLINE_IMAGE_MAX_BYTES) {
    const kib = INLINE_IMAGE_MAX_BYTES / 1024
    say(editor, ({ canvas }) => canvas('paste.imageTooLarge', { name: file.name, kib }))
    return false
  }
  return true
}

async function inlineImage(file: Extract<TLExternalAsset, { type: 'file' }>['file']): Promise<TLAsset> {
  const { w, h } = await MediaHelpers.getImageSize(file)
  const id: TLAssetId = AssetRecordType.createId(getHashForBuffer(await file.arrayBuffer()))
  return AssetRecordType.create({
    id,
    type: 'image',
    props: {
      name: file.name,
      src: await FileHelpers.blobToDataUrl(file),
      w,
      h,
      mimeType: file.type,
      isAnimated: await MediaHelpers.isAnimated(file),
      fileSize: file.size,
    },
  })
}
