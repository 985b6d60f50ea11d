// Draws a part of a board as a picture file, through the same code for the preview, the download and the thumbnail.

import type { Box, Editor, TLShapeId } from 'tldraw'
import type { Size } from '@/lib/domain/matrix'

export const IMAGE_FORMATS = ['png', 'jpeg', 'svg'] as const
export type ImageFormat = (typeof IMAGE_FORMATS)[number]

export interface ImageOptions {
  readonly format: ImageFormat | 'webp'
  /** Px of the picture for one px of the board. */
  readonly scale: number
  readonly isDark: boolean
  /** JPEG always has one. */
  readonly background: boolean
}

/** Around what is exported, except around a frame, which has an edge of its own. */
const PADDING_PX = 32
const JPEG_QUALITY = 0.92

/** The picture's size at scale 1; undefined when nothing is there to draw. */
export function imageSize(editor: Editor, ids: readonly TLShapeId[]): Size | undefined {
  const bounds = boundsOf(editor, ids)
  if (!bounds) return undefined
  const padding = isOneFrame(editor, ids) ? 0 : PADDING_PX
  return { w: bounds.width + 2 * padding, h: bounds.height + 2 * padding }
}

/** Rejects when the browser can't draw it. */
export async function drawImage(editor: Editor, ids: readonly TLShapeId[], options: ImageOptions): Promise<Blob> {
  const { format, scale, isDark } = options
  await editor.fonts.loadRequiredFontsForCurrentPage()
  const { blob } = await editor.toImage([...ids], {
    format,
    scale: format === 'svg' ? scale : 1,
    pixelRatio: format === 'svg' ? 1 : scale,
    background: format === 'jpeg' || options.background,
    darkMode: isDark,
    padding: PADDING_PX,
    quality: JPEG_QUALITY,
  })
  return blob
}

function boundsOf(editor: Editor, ids: readonly TLShapeId[]): Box | undefined {
  let bounds: Box | undefined
  for (const id of editor.getShapeAndDescendantIds([...ids])) {
    const box = editor.getShapeMaskedPageBounds(id)
    if (!box) continue
    if (bounds) bounds.union(box)
    else bounds = box.clone()
  }
  return bounds
}

function isOneFrame(editor: Editor, ids: readonly TLShapeId[]): boolean {
  const [only] = ids
  return ids.length === 1 && only !== undefined && editor.getShape(only)?.type === 'frame'
}
