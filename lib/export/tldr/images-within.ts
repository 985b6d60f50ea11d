// Selects the images of a board that fit into a file of stock tldraw.

import { assetIdIn } from '../../document/records/asset-address'
import type { RecordLike } from '../../document/view/board-view'

/** Other programs, including Foreboard, refuse files that are much larger. The total of all images, before BASE64. */
export const TLDR_IMAGES_MAX_BYTES = 12 * 1024 * 1024

/** The ids of images that a board's asset records point to, each once. */
export function imageIdsOf(records: Iterable<RecordLike>): string[] {
  const ids = new Set<string>()
  for (const record of records) {
    if (record.typeName !== 'asset') continue
    const { src } = (record as RecordLike & { readonly props: { readonly src?: unknown } }).props
    const id = typeof src === 'string' ? assetIdIn(src) : undefined
    if (id !== undefined) ids.add(id)
  }
  return [...ids]
}

/**
 * Selects those of `sizes` (bytes by id) that fit together, smallest first, so that as many as possible are included.
 */
export function imagesWithin(sizes: ReadonlyMap<string, number>, maxBytes = TLDR_IMAGES_MAX_BYTES): string[] {
  let bytes = 0
  return [...sizes]
    .toSorted(([, a], [, b]) => a - b)
    .filter(([, size]) => {
      bytes += size
      return bytes <= maxBytes
    })
    .map(([id]) => id)
}
