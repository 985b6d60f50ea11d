// Among several nodes, access changes at others than the home of a board: people join, workspaces change, accounts come
// together. Each home compares who is in with what the database says, and brings their sockets up to it within two
// seconds (SYNC-SPEC S13, S14). A server that is alone changes all access itself, and tells its sockets at once.

import type { Logger } from '../../log/logger'
import type { Clock } from '../../time/clock'
import { repeatJob } from '../../time/repeat-job'
import type { RemovalContext, ServiceContext } from '../context'
import { settleAccess } from './settle-access'

const LOOK_EVERY_MS = 1_000
/** Boards of one question to the database. */
const BOARDS_AT_ONCE = 200

type AccessContext = Omit<RemovalContext, 'rooms'> & Pick<ServiceContext, 'rooms'>

/** Starts to watch. The returned function stops, and resolves when nothing of it is under way any more. */
export function watchAccess(context: AccessContext, clock: Clock, logger: Logger): () => Promise<void> {
  return repeatJob({
    clock,
    everyMs: LOOK_EVERY_MS,
    firstAfterMs: LOOK_EVERY_MS,
    run: async (isStopped) => {
      const present = [...context.rooms.present()].filter(([, people]) => people.length > 0)
      for (let start = 0; start < present.length && !isStopped(); start += BOARDS_AT_ONCE) {
        await compare(context, new Map(present.slice(start, start + BOARDS_AT_ONCE)))
      }
    },
    onFailed: (error) => logger.error({ err: error }, 'Open sockets could not be compared with roles; trying again'),
  })
}

async function compare(context: AccessContext, present: ReturnType<ServiceContext['rooms']['present']>): Promise<void> {
  const { boards, rooms } = context
  const ids = [...present].map(([boardId, people]) => [boardId, people.map(({ id }) => id)] as const)
  const roles = await boards.rolesOnAll(new Map(ids))
  for (const [boardId, people] of present) {
    const now = roles.get(boardId)
    if (!now) rooms.disconnect(boardId, 'board-deleted', 'This board was deleted.')
    else {
      for (const { id, role } of people) {
        // Read again: it may have changed here since.
        if (now.get(id) !== role) await settleAccess(context, boardId, id, 'removed')
      }
    }
  }
}
