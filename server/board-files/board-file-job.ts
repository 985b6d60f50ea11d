// Requests to the thread that reads board files, and its answers. A file stays on the disk until the thread reads it:
// sixty megabytes that pass through the memory of the server's own thread keep everybody waiting while they are copied.

import type { BriefFile } from '@/lib/board-file/brief-file'
import type { ReadBoardFile } from '@/lib/board-file/read-board-file'
import type { FileThread } from '@/lib/board-file/threads-file'
import type { FileVersion } from '@/lib/board-file/versions-file'
import type { ErrorCode } from '@/lib/domain/errors'
import type { Limits } from '@/lib/protocol/limits'

export type BoardFileRequest =
  | ({ readonly type: 'board' } & SentBoard)
  /** The text of a brief in the archive at `path`, by the name of its entry. */
  | { readonly type: 'brief'; readonly path: string; readonly name: string; readonly limits: Limits }
  /** The threads in the archive at `path`. */
  | { readonly type: 'threads'; readonly path: string; readonly limits: Limits }
  /** The list of versions in the archive at `path`. */
  | { readonly type: 'versions'; readonly path: string; readonly limits: Limits }

export interface SentBoard {
  /** The path of an archive, a board file, a picture that carries one, or a drawing of tldraw or Excalidraw. */
  readonly path: string
  /** The entry of an archive that is a version; the board itself where it isn't said. */
  readonly entry?: string
  /** The id of the person who imports the board. */
  readonly author: string
  readonly limits: Limits
}

export type BoardFileReply =
  | { readonly type: 'board'; readonly file: ReadBoardFile }
  | { readonly type: 'brief'; readonly file: BriefFile }
  | { readonly type: 'threads'; readonly threads: readonly FileThread[] }
  | { readonly type: 'versions'; readonly versions: readonly FileVersion[] }
  /** The code and the sentence of the AppError with which the file is refused. */
  | { readonly type: 'refused'; readonly code: ErrorCode; readonly message: string }
  | { readonly type: 'failed'; readonly message: string }
