// Converts errors into the reasons for a missing picture that the renderer understands.

import { PictureTooLarge } from '@/components/export/draw-picture'
import { NothingToDraw } from '@/components/export/picture-svg'
import type { RenderRefusal } from '@/lib/picture/render-message'

/** `largestScale`: what would work of the task that was too large; null where no scale does. */
export function refusalOf(error: unknown, largestScale: number | null = null): RenderRefusal {
  if (error instanceof NothingToDraw) return { why: 'empty' }
  if (error instanceof PictureTooLarge) {
    return { why: 'too-large', largestScale, largestWidthPx: error.largestWidthPx }
  }
  return { why: 'failed', detail: error instanceof Error ? error.message : String(error) }
}
