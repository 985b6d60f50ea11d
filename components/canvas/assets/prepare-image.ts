// Decides what to send of a chosen, pasted or dropped file: the file as it is, or, if it is larger than the server
// accepts or a board needs, a smaller image that the browser makes of it.

import { MediaHelpers } from 'tldraw'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { drawSvg, isSvg } from './draw-svg'

/** The types that the server accepts; any other image that this browser can read is converted to one of them. */
const SENT_TYPES: readonly string[] = ['image/png', 'image/jpeg', 'image/webp', 'image/gif', 'image/avif']
/** The types that the file chooser offers. */
export const CHOSEN_TYPES = 'image/*'
/** The server scales down to it too (server/assets/image-program). */
const MAX_SIDE_PX = 4_096
/** Tried in turn until a file is small enough. */
const SMALLER = [
  { sidePx: MAX_SIDE_PX, type: undefined },
  { sidePx: MAX_SIDE_PX, type: 'image/webp' },
  { sidePx: 2_048, type: 'image/webp' },
] as const
const QUALITY = 0.88

export interface PreparedImage {
  readonly file: File
  readonly w: number
  readonly h: number
}

export type NotPrepared = 'svg' | 'video' | 'no-image' | 'unreadable' | 'too-large'

/** Says why where it can't be sent. */
export async function prepareImage(file: File): Promise<PreparedImage | NotPrepared> {
  if (isSvg(file)) {
    if (file.size > DEFAULT_LIMITS.maxImageBytes) return 'too-large'
    const drawing = await drawSvg(file)
    const prepared = drawing ? await prepareImage(drawing.file) : 'svg'
    return drawing && typeof prepared !== 'string' ? { file: prepared.file, w: drawing.w, h: drawing.h } : prepared
  }
  if (file.type.startsWith('video/')) return 'video'
  if (!file.type.startsWith('image/')) return 'no-image'
  const bitmap = await decoded(file)
  if (!bitmap) return 'unreadable'
  try {
    return await fitted(file, bitmap)
  } finally {
    bitmap.close()
  }
}

async function fitted(file: File, bitmap: ImageBitmap): Promise<PreparedImage | NotPrepared> {
  const { width: w, height: h } = bitmap
  const isTaken = SENT_TYPES.includes(file.type)
  const fits = file.size <= DEFAULT_LIMITS.maxImageBytes
  if (isTaken && fits && Math.max(w, h) <= MAX_SIDE_PX) return { file, w, h }
  // Redrawing would stop the animation; the server knows how to scale animated images.
  if (isTaken && (await MediaHelpers.isAnimated(file))) {
    return fits && w * h <= DEFAULT_LIMITS.maxImagePixels ? { file, w, h } : 'too-large'
  }
  const kept = file.type === 'image/jpeg' ? 'image/jpeg' : 'image/png'
  for (const { sidePx, type = kept } of SMALLER) {
    const scale = Math.min(1, sidePx / Math.max(w, h))
    const smaller = await drawn(bitmap, Math.round(w * scale), Math.round(h * scale), type)
    if (smaller && smaller.blob.size <= DEFAULT_LIMITS.maxImageBytes) {
      return { file: new File([smaller.blob], file.name, { type: smaller.blob.type }), w: smaller.w, h: smaller.h }
    }
  }
  return 'too-large'
}

/** Upright, as its camera was held; undefined where this browser can't read it. */
async function decoded(file: File): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(file)
  } catch {
    return undefined
  }
}

async function drawn(bitmap: ImageBitmap, width: number, height: number, type: string) {
  const w = Math.max(1, width)
  const h = Math.max(1, height)
  const canvas = document.createElement('canvas')
  canvas.width = w
  canvas.height = h
  const context = canvas.getContext('2d')
  if (!context) return undefined
  context.imageSmoothingQuality = 'high'
  context.drawImage(bitmap, 0, 0, w, h)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, QUALITY))
  return blob ? { blob, w, h } : undefined
}
