// Changes to a session: edits of its plan, and moves through its steps. Pure: the server applies each change to the
// newest state, so that two facilitators who act at once end in one state. A change that is already in effect is not an
// error and leaves the session as it is: pressing "next" twice at the same moment moves one step ahead.

import { err, ok, type Result } from '../../std/result'
import { type SessionJoin, WAITING_CODE_MS } from './join-code'
import { record, withoutSpan, withSpan } from './record-session'
import { type AttentionTarget, currentStep, type Session, type SessionStep, type StepFields } from './session'
import { addTime, pauseTimer, resumeTimer, startTimer, type Timer, timeLeft } from './timer'

/** The most steps of one session. */
export const MOST_STEPS = 60

export type SessionChange =
  | { readonly type: 'rename'; readonly title: string }
  /** Adds a step at the end, or before the step at `index`. */
  | { readonly type: 'add-step'; readonly step: SessionStep; readonly index?: number | undefined }
  | { readonly type: 'change-step'; readonly stepId: string; readonly fields: Partial<StepFields> }
  /** `index` is the step's position afterwards. */
  | { readonly type: 'move-step'; readonly stepId: string; readonly index: number }
  | { readonly type: 'remove-step'; readonly stepId: string }
  /** Starts with the first step, or the named one. `by` is a user's id. */
  | {
      readonly type: 'start'
      readonly by: string
      readonly stepId?: string | undefined
      readonly isRehearsal?: boolean | undefined
      readonly cardIds?: readonly string[] | undefined
      /** The code by which people join; nobody joins a rehearsal. */
      readonly join?: SessionJoin | undefined
    }
  /**
   * Leaves the step `from`; does nothing if another step is current by now. `cardIds`, here and at the start, are the cards
   * that the round asks about which begins with the step; without them all of its kinds. The course doesn't keep them.
   */
  | {
      readonly type: 'go'
      readonly from: string
      readonly to: string
      readonly cardIds?: readonly string[] | undefined
    }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'add-time'; readonly ms: number }
  /** Null releases everybody to look where they like again. */
  | { readonly type: 'attend'; readonly attention: AttentionTarget | null }
  /** From now on people join by this code and by no other, also before the session begins. */
  | { readonly type: 'invite'; readonly join: SessionJoin }
  | { readonly type: 'stop-inviting' }
  /** Keeps the board while the session runs, so that it can be played back; `isFull` where the server ends it. */
  | { readonly type: 'record'; readonly isOn: boolean; readonly isFull?: boolean | undefined }
  | { readonly type: 'close' }

export type SessionRefusal =
  | 'no-such-step'
  | 'no-steps'
  | 'too-many-steps'
  /** The current step can't be removed. */
  | 'step-is-on'
  | 'already-started'
  | 'not-running'
  | 'no-timer'

/** Applies a change. `now` is in milliseconds since 1970. Returns the same session if there was nothing to do. */
export function changeSession(session: Session, change: SessionChange, now: number): Result<Session, SessionRefusal> {
  const changed = apply(session, change, now)
  if (!changed.ok || changed.value === session) return changed
  return ok({ ...changed.value, revision: session.revision + 1 })
}

function apply(session: Session, change: SessionChange, now: number): Result<Session, SessionRefusal> {
  switch (change.type) {
    case 'rename':
      return ok({ ...session, title: change.title })
    case 'add-step':
      return addStep(session, change.step, change.index ?? session.steps.length)
    case 'change-step':
      return changeStep(session, change.stepId, change.fields)
    case 'move-step':
      return moveStep(session, change.stepId, change.index)
    case 'remove-step':
      return removeStep(session, change.stepId)
    case 'start':
      return start(session, change, now)
    case 'go':
      return go(session, change.from, change.to, now)
    case 'attend':
      return attend(session, change.attention, now)
    case 'invite':
      return invite(session, change.join, now)
    case 'stop-inviting':
      return ok(session.joinCode === null ? session : withoutJoin(session))
    case 'record':
      return ok(session.course.kind === 'closed' ? session : record(session, change.isOn, change.isFull ?? false, now))
    case 'close':
      return close(session, now)
    default:
      return changeTimer(session, change, now)
  }
}

function addStep(session: Session, step: SessionStep, index: number): Result<Session, SessionRefusal> {
  if (session.steps.length >= MOST_STEPS) return err('too-many-steps')
  return ok({ ...session, steps: session.steps.toSpliced(index, 0, step) })
}

function changeStep(session: Session, stepId: string, fields: Partial<StepFields>): Result<Session, SessionRefusal> {
  if (!hasStep(session, stepId)) return err('no-such-step')
  return ok({ ...session, steps: session.steps.map((step) => (step.id === stepId ? { ...step, ...fields } : step)) })
}

function moveStep(session: Session, stepId: string, index: number): Result<Session, SessionRefusal> {
  const step = session.steps.find(({ id }) => id === stepId)
  if (!step) return err('no-such-step')
  const others = session.steps.filter((each) => each !== step)
  return ok({ ...session, steps: others.toSpliced(index, 0, step) })
}

function removeStep(session: Session, stepId: string): Result<Session, SessionRefusal> {
  if (currentStep(session)?.id === stepId) return err('step-is-on')
  if (!hasStep(session, stepId)) return ok(session)
  return ok({ ...session, steps: session.steps.filter(({ id }) => id !== stepId) })
}

function start(
  session: Session,
  { by, stepId, isRehearsal = false, join }: Extract<SessionChange, { type: 'start' }>,
  now: number,
): Result<Session, SessionRefusal> {
  if (session.course.kind !== 'planned') return err('already-started')
  const step = stepId === undefined ? session.steps[0] : session.steps.find(({ id }) => id === stepId)
  if (!step) return err(stepId === undefined ? 'no-steps' : 'no-such-step')
  const joined = isRehearsal ? session : join ? joinable(session, join) : withoutJoin(session)
  const course = { startedAt: now, startedById: by, timer: timerOf(step, now) }
  const begun = begin({ ...joined, isRehearsal }, step, course, now)
  return ok(withSpan(begun, now))
}

function go(session: Session, from: string, to: string, now: number): Result<Session, SessionRefusal> {
  const { course } = session
  if (course.kind !== 'running') return err('not-running')
  if (course.stepId !== from || from === to) return ok(session)
  const step = session.steps.find(({ id }) => id === to)
  if (!step) return err('no-such-step')
  const left = leaveStep(session, now)
  const timer = timerOnReturn(left, step, now)
  // A pause lasts while somebody looks back.
  const isBack = session.steps.indexOf(step) < session.steps.findIndex(({ id }) => id === from)
  const staysPaused = isBack && course.timer?.kind === 'paused'
  return ok(begin(left, step, { ...course, timer: timer && staysPaused ? pauseTimer(timer, now) : timer }, now))
}

/** A step that somebody returns to goes on with the time that it had left, unless that is used up or the plan has changed. */
function timerOnReturn({ visits }: Session, step: SessionStep, now: number): Timer | null {
  const before = visits.findLast(({ stepId }) => stepId === step.id)
  if (!before?.timer || before.endedAt === null || before.plannedMinutes !== step.minutes) return timerOf(step, now)
  const left = pauseTimer(before.timer, before.endedAt)
  if (timeLeft(left, now) <= 0) return timerOf(step, now)
  return before.timer.kind === 'paused' ? left : resumeTimer(left, now)
}

function timerOf({ minutes }: SessionStep, now: number): Timer | null {
  return minutes > 0 ? startTimer(minutes * 60_000, now) : null
}

/** Before the session begins, its code lasts for a while only. */
function invite(session: Session, join: SessionJoin, now: number): Result<Session, SessionRefusal> {
  if (session.course.kind === 'closed' || session.isRehearsal) return err('not-running')
  const joined = joinable(session, join)
  return ok(session.course.kind === 'planned' ? { ...joined, joinUntil: now + WAITING_CODE_MS } : joined)
}

function joinable(session: Session, { code, inviteId }: SessionJoin): Session {
  return { ...withoutJoin(session), joinCode: code, joinInviteId: inviteId }
}

function withoutJoin(session: Session): Session {
  return { ...session, joinCode: null, joinUntil: undefined }
}

/** A rehearsal leaves nothing behind: afterwards the session is planned as before. */
function close(session: Session, now: number): Result<Session, SessionRefusal> {
  const { course } = session
  if (course.kind === 'closed') return ok(session)
  if (course.kind === 'planned') return err('not-running')
  if (session.isRehearsal) return ok({ ...session, isRehearsal: false, course: { kind: 'planned' }, visits: [] })
  const closed = { kind: 'closed', startedAt: course.startedAt, closedAt: now } as const
  return ok({ ...withoutSpan(leaveStep(session, now), now), joinCode: null, course: closed })
}

function attend(session: Session, attention: AttentionTarget | null, now: number): Result<Session, SessionRefusal> {
  const { course } = session
  if (course.kind !== 'running') return err('not-running')
  if (!attention && !course.attention) return ok(session)
  return ok({ ...session, course: { ...course, attention: attention && { ...attention, at: now } } })
}

function changeTimer(
  session: Session,
  change: Extract<SessionChange, { type: 'pause' | 'resume' | 'add-time' }>,
  now: number,
): Result<Session, SessionRefusal> {
  const { course } = session
  if (course.kind !== 'running') return err('not-running')
  const { timer } = course
  if (change.type === 'add-time') {
    const longer = timer ? addTime(timer, change.ms, now) : startTimer(change.ms, now)
    return ok({ ...session, course: { ...course, timer: longer } })
  }
  if (!timer) return err('no-timer')
  const changed = change.type === 'pause' ? pauseTimer(timer, now) : resumeTimer(timer, now)
  return ok(changed === timer ? session : { ...session, course: { ...course, timer: changed } })
}

function begin(
  session: Session,
  step: SessionStep,
  {
    startedAt,
    startedById,
    timer,
  }: { readonly startedAt: number; readonly startedById: string; readonly timer: Timer | null },
  now: number,
): Session {
  const { title, titleIn } = step
  const visit = {
    stepId: step.id,
    title,
    ...(titleIn && { titleIn }),
    plannedMinutes: step.minutes,
    startedAt: now,
    endedAt: null,
  }
  return {
    ...session,
    course: { kind: 'running', startedAt, startedById, stepId: step.id, timer, attention: null },
    visits: [...session.visits, visit],
  }
}

function leaveStep(session: Session, now: number): Session {
  const timer = session.course.kind === 'running' ? session.course.timer : null
  const ended = { endedAt: now, ...(timer && { timer }) }
  return {
    ...session,
    visits: session.visits.map((visit) => (visit.endedAt === null ? { ...visit, ...ended } : visit)),
  }
}

function hasStep({ steps }: Session, stepId: string): boolean {
  return steps.some(({ id }) => id === stepId)
}
