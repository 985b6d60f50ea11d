// I17: every listed version can be read, and equals the board it was made from.

import { readStoredVersion } from '@/server/board-work/version-bytes'
import type { BoardVersionRepository } from '@/server/db/boards/board-versions'
import { mustHold } from './breach'

/** Reads all versions of a board. */
export async function versionsAreWhole(versions: BoardVersionRepository, boardId: string): Promise<void> {
  for (const { id, sha256, cards } of await versions.list(boardId)) {
    const chain = await versions.chain(id)
    let found = -1
    try {
      const { records } = readStoredVersion({ chain, sha256 })
      found = records.filter(({ type }) => type === 'card').length
    } catch (error) {
      mustHold('I17', `version ${id} can't be read: ${String(error)}`, false)
    }
    mustHold('I17', `version ${id} has ${found} cards instead of ${cards}`, found === cards)
  }
}
