// The files of exports that the server makes by itself: DATA_DIR/exports/<board id>/<schedule id>/<name>. A file is
// there whole or not at all, and the newest of each schedule stay. Folders are named by ids that the server made.

import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

const ID = /^[0-9A-Za-z_-]{1,64}$/
/** A file under way. */
const DRAFT = '.draft'

export interface KeptFile {
  readonly boardId: string
  readonly scheduleId: string
  /** Names that sort as their times do: the moment comes first. */
  readonly name: string
  readonly bytes: Uint8Array
  /** How many of the schedule stay, this one included. */
  readonly keep: number
}

/** Keeps the newest files of each export schedule in a folder of their own. */
export class ExportFolder {
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Writes the file, over one of the same name, and deletes what is older than the newest `keep`. */
  async put({ boardId, scheduleId, name, bytes, keep }: KeptFile): Promise<void> {
    const folder = this.#of(boardId, scheduleId)
    await mkdir(folder, { recursive: true })
    const draft = join(folder, DRAFT)
    const file = await open(draft, 'w')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, join(folder, name))
    const names = (await readdir(folder)).filter((each) => each !== DRAFT).sort()
    for (const old of names.slice(0, Math.max(0, names.length - keep))) await rm(join(folder, old), { force: true })
  }

  /** Deletes the files that a board's schedules kept. Doing it twice has the same effect. */
  async removeOfBoard(boardId: string): Promise<void> {
    if (ID.test(boardId)) await rm(join(this.#folder, boardId), { recursive: true, force: true })
  }

  #of(boardId: string, scheduleId: string): string {
    if (!ID.test(boardId) || !ID.test(scheduleId)) throw new Error('A folder must be named by ids of ours')
    return join(this.#folder, boardId, scheduleId)
  }
}
