// Recognises an uploaded file by its first bytes alone; its name and the sender's media type don't count.

import { fileTypeFromBuffer } from 'file-type'

export const IMAGE_TYPES = ['png', 'jpeg', 'webp', 'gif', 'avif'] as const
export type ImageType = (typeof IMAGE_TYPES)[number]

/** The reason why a board can't take a file as an image. */
export type NotAnImage = 'svg' | 'heic' | 'video' | 'other'

/** The number of a file's first bytes that `sniffImage` examines. */
export const SNIFFED_BYTES = 4_100

const TYPES: ReadonlyMap<string, ImageType> = new Map([
  ['image/png', 'png'],
  ['image/apng', 'png'],
  ['image/jpeg', 'jpeg'],
  ['image/webp', 'webp'],
  ['image/gif', 'gif'],
  ['image/avif', 'avif'],
])

/** Recognises an image by its first bytes alone; resolves to its type, or to the reason for a refusal. */
export async function sniffImage(head: Uint8Array): Promise<{ type: ImageType } | { refused: NotAnImage }> {
  const mime = (await fileTypeFromBuffer(head.subarray(0, SNIFFED_BYTES)))?.mime ?? ''
  const type = TYPES.get(mime)
  if (type) return { type }
  if (/^image\/hei[cf]/.test(mime)) return { refused: 'heic' }
  if (mime.startsWith('video/')) return { refused: 'video' }
  return { refused: isSvg(head) ? 'svg' : 'other' }
}

/** Drawings are text, in whatever encoding a parser of XML would take. */
function isSvg(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(0, SNIFFED_BYTES)).toString('latin1').replaceAll('\0', '').includes('<svg')
}
