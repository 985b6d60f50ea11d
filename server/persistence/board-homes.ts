// Which process may write a board, where several servers work on one database (decision 255): the board's home. A home is
// kept for as long as somebody holds it; its token goes with every row, and the commit itself checks that it is the
// newest.

import { AppError } from '@/lib/domain/errors'

/** A board, and the token under which a node became its home. */
export interface Home {
  readonly boardId: string
  readonly token: number
}

/** A home that is held. */
export interface HeldHome {
  /** Goes with what is written of the board; undefined where a server is alone, and nothing has to be checked. */
  readonly token: number | undefined
  /** Ends this hold; doing it twice has no further effect. */
  release(): void
}

export interface BoardHomes {
  /**
   * Makes this process the board's home, if it isn't, and keeps it so until the hold is released. What is read of the
   * board afterwards is all that was ever committed of it. Throws BoardElsewhereError while another node has the board.
   */
  hold(boardId: string): Promise<HeldHome>
}

const ALONE: HeldHome = { token: undefined, release: () => undefined }

/** The homes of a server that is alone on its database: every board is at home. */
export const ALL_AT_HOME: BoardHomes = { hold: () => Promise.resolve(ALONE) }

/** Another node is, or has become, the home of a board: here nothing of it can be read or written. */
export class BoardElsewhereError extends AppError {
  constructor() {
    super('busy', 'The board has moved to another part of the server. Trying again.')
    this.name = 'BoardElsewhereError'
  }
}

/** Nothing was stored, because other nodes have taken boards since they were homes here. */
export class BoardsMovedError extends Error {
  readonly lost: readonly Home[]

  constructor(lost: readonly Home[]) {
    super('Other nodes have taken boards of which something was to be stored')
    this.name = 'BoardsMovedError'
    this.lost = lost
  }

  /** Whether this is why something of a board could not be stored under its token. */
  isAbout(boardId: string, token: number | undefined): boolean {
    return this.lost.some((home) => home.boardId === boardId && home.token === token)
  }
}
