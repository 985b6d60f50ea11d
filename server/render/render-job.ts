// One thing to draw, with all that it may see: what its asker may read, and nothing else.

import type { BoardTask, RenderTask } from '@/lib/picture/render-message'
import type { CutFace, WantedFace } from '@/lib/picture/shipped-faces'

export interface RenderJob<Task extends RenderTask = RenderTask> {
  readonly task: Task
  /** The board as one Yjs update; empty where the task has none. */
  readonly document: Uint8Array
  /** An image of this board; null for any other id. */
  readonly readImage: (assetId: string) => Promise<JobImage | null>
  /** Parts of our faces, for SVG. */
  readonly cutFaces: (faces: readonly WantedFace[]) => Promise<{ faces: CutFace[] }>
}

/** A job that draws a board. */
export type BoardJob = RenderJob<BoardTask>

export interface JobImage {
  readonly bytes: Uint8Array
  readonly mimeType: string
}

export interface RenderedPicture {
  /** The name of a frame; '' for all other parts. */
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly widthPx: number
  readonly heightPx: number
}
