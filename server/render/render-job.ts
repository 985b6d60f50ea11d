// One thing to draw, with all that it may see: what its asker may read, and nothing else.

import type { RenderTask } from '@/lib/picture/render-message'

export interface RenderJob {
  readonly task: RenderTask
  /** The board as one Yjs update. */
  readonly document: Uint8Array
  /** An image of this board; null for any other id. */
  readonly readImage: (assetId: string) => Promise<JobImage | null>
}

export interface JobImage {
  readonly bytes: Uint8Array
  readonly mimeType: string
}

export interface RenderedPicture {
  /** Of a frame; '' for all others. */
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly widthPx: number
  readonly heightPx: number
}
