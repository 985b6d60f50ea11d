// Deletes the recording of a session. Its minutes stay.

import { AppError } from '@/lib/domain/errors'
import { isRecording } from '@/lib/domain/session/record-session'
import type { BoardAccess } from '../../policies/board-policy'
import type { ServiceContext } from '../context'
import { findSession } from '../sessions/find-session'

/** Throws AppError `not-found`, `conflict` while the session is being recorded. */
export async function removeRecording(
  context: ServiceContext,
  { board, person }: BoardAccess,
  sessionId: string,
): Promise<void> {
  await context.versionTurns.run(board.id, async () => {
    const session = await findSession(context, board.id, sessionId)
    if (isRecording(session)) {
      throw new AppError('conflict', 'This session is being recorded. Stop the recording before you delete it.')
    }
    await context.recordingFrames.remove(sessionId)
  })
  context.rooms.notify(board.id, { type: 'versions-changed' })
  const entry = { action: 'recording-deleted', actor: person, boardId: board.id, subject: board.title } as const
  await context.audit.add({ at: context.now(), ...entry })
}
