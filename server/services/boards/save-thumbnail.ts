// Keeps the small picture of a board that an editor's browser drew. Only the bytes decide on the image's type.

import { AppError } from '@/lib/domain/errors'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'

/**
 * Stores the small picture of a board for the list of boards. Throws AppError `bad-request` for anything but PNG, JPEG
 * and WebP.
 */
export async function saveThumbnail(
  context: ServiceContext,
  { board }: BoardAccess,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const mimeType = rasterType(bytes)
  if (!mimeType) throw new AppError('bad-request', 'A board picture must be a PNG, JPEG or WebP image.')
  await context.thumbnails.put(board.id, mimeType, bytes)
}

/** The media type by magic bytes; undefined for anything else, SVG included. */
export function rasterType(bytes: Uint8Array): 'image/png' | 'image/jpeg' | 'image/webp' | undefined {
  const text = String.fromCharCode(...bytes.subarray(0, 12))
  if (text.startsWith('\x89PNG\r\n\x1a\n')) return 'image/png'
  if (text.startsWith('\xff\xd8\xff')) return 'image/jpeg'
  if (text.startsWith('RIFF') && text.slice(8, 12) === 'WEBP') return 'image/webp'
  return undefined
}
