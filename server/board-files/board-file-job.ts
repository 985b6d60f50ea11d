// Requests to the thread that reads board files, and its answers.

import type { BriefFile } from '@/lib/board-file/brief-file'
import type { Problem } from '@/lib/board-file/problems'
import type { ReadBoardFile } from '@/lib/board-file/read-board-file'
import type { Limits } from '@/lib/protocol/limits'

export type BoardFileRequest =
  | ({ readonly type: 'board' } & SentBoard)
  /** An archive's text of a brief: its name in errors. */
  | { readonly type: 'brief'; readonly bytes: Uint8Array<ArrayBuffer>; readonly name: string; readonly limits: Limits }

export interface SentBoard {
  /** A board file, a picture that carries one, or a .tldr file. */
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The id of the person who imports the board. */
  readonly author: string
  readonly limits: Limits
}

export type BoardFileReply =
  | { readonly type: 'board'; readonly file: ReadBoardFile }
  | { readonly type: 'brief'; readonly file: BriefFile }
  | { readonly type: 'wrong'; readonly problems: readonly Problem[] }
  /** The reason why the file is none of these, as a sentence without its full stop. */
  | { readonly type: 'unreadable'; readonly reason: string }
  | { readonly type: 'failed'; readonly message: string }
