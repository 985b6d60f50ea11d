// The part of a board that a scheduled export draws.

import { type PicturePart, partOfId } from '@/lib/picture/picture-request'

/** Reads the part of a schedule's wishes: `board`, `frames`, `pages`, or the id of a page or a shape. */
export function scheduledPart(part: string): PicturePart {
  if (part === 'board' || part === 'frames' || part === 'pages') return { kind: part }
  return partOfId(part)
}
