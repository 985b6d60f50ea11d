// A board on a peer's disk, as a server leaves it after being used and stopped. It is made once for each peer and
// board; every measurement gets a copy of the folder.

import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { dialectOf, type Peer, stores } from '../peers'
import { type ServerOptions, ServerProcess } from '../server-process'
import type { Board } from './board'
import { join as joinRoom } from './join'
import { LightSocket } from './light-socket'
import { holdsWithin, pauseFor } from './pace'

export const ROOM = 'board'
const SAVED_DEADLINE_MS = 120_000
/** As long as the slowest peer delays saving, and longer than Foreboard takes to fold a board that everybody left. */
const SETTLE_MS = 3_000
const UNLOAD = { idleUnloadMs: 200 }

export class StoredBoards {
  readonly #root = mkdtempSync(join(tmpdir(), 'sync-bench-'))
  readonly #made = new Map<Board, Map<Peer, string>>()

  /** Everything lies in this folder. */
  get root(): string {
    return this.#root
  }

  /** A new empty folder. */
  folder(): string {
    return mkdtempSync(join(this.#root, 'server-'))
  }

  /**
   * Starts a server with the board in it, for this measurement alone. If the peer has a disk, the board comes from
   * there, and nobody has opened it yet. `limits`: see ServerOptions.
   */
  async serve(peer: Peer, board: Board, limits: ServerOptions['limits'] = {}): Promise<ServerProcess> {
    return this.serveFrom(await this.folderOf(peer, board), peer, board, limits)
  }

  /** Serves from a folder that `folderOf` returned. */
  async serveFrom(
    folder: string,
    peer: Peer,
    board: Board,
    limits: ServerOptions['limits'] = {},
  ): Promise<ServerProcess> {
    const server = await ServerProcess.start(peer, { folder, limits })
    // The only peer with a document and no disk: the client that uploads the board stays, or the server would forget
    // it.
    try {
      if (peer === 'y-websocket') await uploadBoard(server.port, peer, board, ROOM)
    } catch (error) {
      await server.kill()
      throw error
    }
    return server
  }

  /** A folder for the peer with the board in it, for one measurement; empty if the peer stores nothing. */
  async folderOf(peer: Peer, board: Board): Promise<string> {
    const folder = this.folder()
    if (!stores(peer)) return folder
    const known = this.#made.get(board) ?? new Map<Peer, string>()
    this.#made.set(board, known)
    const made = known.get(peer) ?? (await this.#make(peer, board))
    known.set(peer, made)
    cpSync(made, folder, { recursive: true })
    return folder
  }

  async #make(peer: Peer, board: Board): Promise<string> {
    const folder = this.folder()
    const server = await ServerProcess.start(peer, { folder, limits: UNLOAD })
    try {
      const stays = await uploadBoard(server.port, peer, board, ROOM)
      stays.close()
      await pauseFor(SETTLE_MS)
    } finally {
      await server.stop()
    }
    return folder
  }
}

/** Writes the board into a room and resolves when the server has all of it; the writer stays in. */
export async function uploadBoard(port: number, peer: Peer, board: Board, room: string): Promise<LightSocket> {
  const dialect = dialectOf(peer, board)
  let isIn = dialect.needsNoAnswer
  let isSaved = false
  let closeCode: number | null = null
  const socket: LightSocket = new LightSocket({
    port,
    // No later writer is person 999; the board's maker has a clientID of its own.
    path: dialect.path(room, 999),
    onOpen: () => {
      for (const frame of dialect.hello(room, Uint8Array.of(0))) socket.send(frame, dialect.isText)
    },
    onMessage: (payload) => {
      const reading = dialect.read(payload, 0)
      isIn ||= reading.isSynced
      isSaved ||= reading.savedMark !== null
    },
    onClose: (code) => {
      closeCode = code
    },
  })
  const until = async (check: () => boolean, what: string): Promise<void> => {
    await holdsWithin(SAVED_DEADLINE_MS, () => check() || closeCode !== null)
    if (!check())
      throw new Error(`${peer} does not ${what}${closeCode === null ? '' : `; it closed with ${closeCode}`}`)
  }
  await until(() => isIn, 'let the board in')
  for (const part of board.updates.keys()) socket.send(dialect.upload(room, part), dialect.isText)
  const mark = dialect.mark(1)
  if (mark) {
    socket.send(mark)
    await until(() => isSaved, 'save the board')
  } else if (!dialect.needsNoAnswer) {
    // Servers without marks take frames in order, so an answer with the board shows that all of it has arrived.
    const path = dialect.path(room, 998)
    await joinRoom({ port, path, dialect, room, leastBytes: board.bytes / 2, keepBytes: 64 })
  }
  return socket
}
