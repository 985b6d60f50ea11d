// Puts a picture on the clipboard, as the one format that all programs take.

import { drawPicture } from './draw-picture'
import type { PictureJob } from './picture-job'

/** Why this page can't; undefined where it can. On http in a local network browsers have no clipboard for pages. */
export function canCopyPicture(): 'insecure' | 'unsupported' | undefined {
  if (!window.isSecureContext) return 'insecure'
  return typeof ClipboardItem === 'undefined' ? 'unsupported' : undefined
}

/**
 * Copies a PNG, whatever format is chosen, without data: clipboards keep only the picture. Rejects as drawPicture does,
 * and if the browser or the person refuses.
 */
export async function copyPicture({ editor, request, context, signal }: PictureJob): Promise<void> {
  // Start before anything is drawn: some browsers allow it only right after the press, and wait for the picture.
  const png = drawPicture(editor, { ...request, format: 'png', carriesData: false }, context, signal).then(
    ({ blob }) => blob,
  )
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
  signal.throwIfAborted()
}
