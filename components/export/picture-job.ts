// The request that a button of the dialog starts, and its outcome.

import type { Editor } from 'tldraw'
import type { UntilSaved } from '@/components/room/until-saved'
import type { PictureContext } from '@/lib/picture/picture-context'
import type { PictureRequest } from '@/lib/picture/picture-request'

export interface PictureJob {
  readonly editor: Editor
  readonly boardId: string
  readonly request: PictureRequest
  readonly context: PictureContext
  /** The file's name, without its extension. */
  readonly title: string
  readonly signal: AbortSignal
  /** How many pictures of how many are done. */
  readonly onProgress: (done: number, all: number) => void
  /** Reports the stage in which the job waits for others; undefined once it draws by itself again. */
  readonly onStage: (stage: PictureStage | undefined) => void
  readonly untilSaved: UntilSaved
}

export type PictureStage = 'saving' | 'server'

export interface PictureFile {
  readonly blob: Blob
  readonly name: string
  /** The server made it, and has noted that. */
  readonly isNoted?: boolean
  /** Set where its words are pixels, although the format has better. */
  readonly rasterReason?: RasterReason
}

/** Why a PDF is made of pixels. */
export type RasterReason = 'unsaved' | 'unreachable' | 'renderer-missing' | 'server'
