// Changes a session, notifies everybody concerned, and gives the people on the board the role that its step leaves
// them, for their very next frame.

import { NOBODY_ALONE } from '@/lib/domain/boards/board-event'
import { AppError, type ErrorCode } from '@/lib/domain/errors'
import { changeSession, MOST_STEPS, type SessionChange, type SessionRefusal } from '@/lib/domain/session/change-session'
import { endedLast } from '@/lib/domain/session/ended-session'
import { currentStep, liveSession, type Session, stepCap, withoutCode } from '@/lib/domain/session/session'
import type { NewBoardInvite } from '../../db/access/invites'
import type { SessionRow } from '../../db/sessions/board-sessions'
import { settleAccessOfAll } from '../access/settle-access'
import type { ServiceContext } from '../context'
import { noteLiveBoard } from '../note-live-board'
import { takeFrame } from '../recordings/take-frame'
import { roundOfStep } from '../rounds/round-of-step'
import { takeInNewCards } from '../rounds/take-in-new-cards'
import { makeAutomatic } from '../versions/make-automatic'
import { findSession } from './find-session'

export interface ChangedSession {
  readonly boardId: string
  readonly sessionId: string
  /** The person who changes it; undefined for the server itself. */
  readonly byId?: string
}

/** A try fails only when another change is written at the same time. */
const TRIES = 20

const REFUSALS: Readonly<Record<SessionRefusal, readonly [ErrorCode, string]>> = {
  'no-such-step': ['not-found', 'This session has no such step. Somebody may have removed it.'],
  'no-steps': ['conflict', 'This session has no steps yet. Add one first.'],
  'too-many-steps': ['conflict', `A session may have ${MOST_STEPS} steps. Remove one first.`],
  'step-is-on': ['conflict', 'This step is on just now. Go to another one before you remove it.'],
  'already-started': ['conflict', 'This session has been started already. Make a copy to run it again.'],
  'not-running': ['conflict', 'This session is not running.'],
  'no-timer': ['conflict', 'This step has no timer. Add time to start one.'],
}

/**
 * Resolves to the session as it is afterwards. Throws AppError `not-found`, `conflict` for what can't be done now, `busy`
 * where others change it all the time.
 */
export async function changeBoardSession(
  context: ServiceContext,
  changed: ChangedSession,
  change: SessionChange,
  /** The one that the change's join code stands for, where it is new. */
  invite: NewBoardInvite | null = null,
): Promise<SessionRow> {
  const { boardId, sessionId, byId } = changed
  if (endsRecording(change)) await keepLastFrame(context, boardId, sessionId)
  for (let tries = 0; tries < TRIES; tries++) {
    const written = await context.roundTurns.run(boardId, () => writeInTurn(context, changed, change, invite))
    const { before, after, round, outcome } = written
    if (outcome.kind === 'same') return before
    if (outcome.kind === 'taken') {
      throw new AppError('conflict', 'Another session is running on this board. Close it first.')
    }
    if (outcome.kind === 'code-taken') {
      throw new AppError('busy', 'Another session has just got the same join code. Try again.')
    }
    if (outcome.kind === 'written') {
      await tell(context, boardId, before, after)
      for (const roundId of [...(round ? [round.id] : []), ...outcome.changed]) {
        context.rooms.notify(boardId, { type: 'round-changed', roundId })
      }
      if (!round && currentStep(before)?.id !== currentStep(after)?.id) await takeInNewCards(context, boardId, after)
      await keepMoment(context, boardId, { before, after, byId: byId ?? null })
      return { ...before, ...after }
    }
  }
  throw new AppError('busy', 'Others are changing this session at the same time. Try again.')
}

/** Changes the session once, with the round that begins with its step: both have the time of the board's turn. */
async function writeInTurn(
  context: ServiceContext,
  { boardId, sessionId, byId }: ChangedSession,
  change: SessionChange,
  invite: NewBoardInvite | null,
) {
  const before = await findSession(context, boardId, sessionId)
  const at = context.now()
  const changed = changeSession(before, change, at.getTime())
  if (!changed.ok) throw new AppError(...REFUSALS[changed.error])
  const after = changed.value
  if (after === before) return { before, after, round: null, outcome: { kind: 'same' } as const }
  const round = await roundOfStep(context, boardId, after, 'cardIds' in change ? change.cardIds : undefined)
  const notes = await notesOf(context, boardId, before, after)
  const by = { userId: byId ?? NOBODY_ALONE, at }
  return {
    before,
    after,
    round,
    outcome: await context.boardSessions.write(before, after, by, { round, invite, notes }),
  }
}

/** What was there until the recording ends belongs to it, and nothing after that. */
async function keepLastFrame(context: ServiceContext, boardId: string, sessionId: string): Promise<void> {
  try {
    await takeFrame(context, { boardId, sessionId })
  } catch (error) {
    context.logger.warn({ boardId, sessionId, err: error }, 'The last state of a recorded session could not be kept')
  }
}

function endsRecording(change: SessionChange): boolean {
  return change.type === 'close' || (change.type === 'record' && !change.isOn && !change.isFull)
}

/** Notes the state of the board when its session begins or closes for everybody. */
async function notesOf(context: ServiceContext, boardId: string, before: Session, after: Session) {
  if (Boolean(liveSession(before)) === Boolean(liveSession(after))) return {}
  const note = await noteLiveBoard(context, boardId)
  return liveSession(after) ? { before: note } : { after: note }
}

/** Keeps what the board was when its session began or closed for everybody. Without it, the session goes on all the same. */
async function keepMoment(
  context: ServiceContext,
  boardId: string,
  { before, after, byId }: { readonly before: Session; readonly after: Session; readonly byId: string | null },
): Promise<void> {
  const isLive = liveSession(after) !== null
  if (isLive === (liveSession(before) !== null)) return
  try {
    await makeAutomatic(context, boardId, isLive ? 'session-start' : 'session-end', byId)
  } catch (error) {
    context.logger.warn({ boardId, err: error }, 'No version of a board could be made at the start or end of a session')
  }
}

async function tell(context: ServiceContext, boardId: string, before: Session, after: Session): Promise<void> {
  const { rooms } = context
  rooms.notify(boardId, { type: 'sessions-changed' })
  const live = liveSession(after)
  if (live || liveSession(before)) {
    // All pages hear of the end in one moment: they need not ask what it was.
    const ended = live ? null : endedLast([after])
    const toOthers = { type: 'session', session: live && withoutCode(live), ...(ended && { ended }) } as const
    rooms.notify(boardId, toOthers, { ...toOthers, session: live })
  }
  if (currentStep(before)?.id !== currentStep(after)?.id) context.peopleNews.ask(boardId)
  if (stepCap(before) === stepCap(after)) return
  // After the step: a page then knows why its role is another one.
  const here = rooms.people(boardId).map(({ id }) => id)
  await settleAccessOfAll(context, boardId, here, 'removed')
}
