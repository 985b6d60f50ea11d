// A session: a workshop as a list of steps, and the team's progress in it. Plain data: it is a row of the database, and
// everybody on the board gets it as it is. Changes to it are in lib/domain/session/change-session.

import type { LocalizedText } from '../localized'
import type { Role } from '../people/role'
import { activityRules } from './activities/activities'
import type { Activity } from './activity'
import type { SessionRecording } from './recording'
import type { Timer } from './timer'

/** Rights on the board during a step, for everybody except owner and facilitators. */
export const STEP_RIGHTS = ['edit', 'comment', 'look'] as const
export type StepRights = (typeof STEP_RIGHTS)[number]

/** The end of a step: a facilitator moves on, or the server does when the time is up. */
export const STEP_ENDS = ['by-hand', 'with-the-timer'] as const
export type StepEnd = (typeof STEP_ENDS)[number]

/** What a step may be about besides the canvas: the register, or a section of Coverage. */
export const STEP_VIEWS = ['register', 'gaps', 'traceability', 'tunnel', 'cross-impact'] as const
export type StepView = (typeof STEP_VIEWS)[number]

export interface SessionStep {
  readonly id: string
  readonly title: string
  /** The request to the participants, in plain text. */
  readonly ask: string
  /** Both in each language, where they come from a template. They count while nobody has changed the words (wordsFor). */
  readonly titleIn?: LocalizedText | undefined
  readonly askIn?: LocalizedText | undefined
  /** The planned duration; 0: no timer. */
  readonly minutes: number
  /** The shape where it happens, such as a zone, a matrix or a frame; null: the whole board. */
  readonly placeId: string | null
  /** The view of the board that it is about instead of a shape; null or absent: the canvas. */
  readonly view?: StepView | null | undefined
  readonly rights: StepRights
  readonly ends: StepEnd
  /** True if everybody's screen goes to the place or the view when the step begins. */
  readonly gathers: boolean
  /** The activity besides work on the board; null if there is none. */
  readonly activity: Activity | null
}

/** Length limits of a step: its title (and a session's), and its request. */
export const SESSION_TEXT_MAX_LENGTH = { title: 120, ask: 2_000 } as const

export type StepFields = Omit<SessionStep, 'id'>

/** A step for which nothing but its title is set yet. */
export const PLAIN_STEP = {
  ask: '',
  minutes: 5,
  placeId: null,
  rights: 'edit',
  ends: 'by-hand',
  gathers: false,
  activity: null,
} as const satisfies Omit<StepFields, 'title'>

/** The target that everybody is asked to look at, until they look elsewhere. */
export type AttentionTarget =
  /** Everybody's view follows this person's. */
  | { readonly kind: 'follow'; readonly userId: string }
  /** Everybody's view moves to this shape, which gets a ring around it. */
  | { readonly kind: 'card'; readonly shapeId: string }

/**
 * `at`, in milliseconds since 1970, distinguishes a call from an earlier one: a new call brings back people who had
 * looked elsewhere.
 */
export type Attention = AttentionTarget & { readonly at: number }

/** Moments in milliseconds since 1970, on the server's clock. */
export type SessionCourse =
  | { readonly kind: 'planned' }
  | {
      readonly kind: 'running'
      readonly startedAt: number
      readonly startedById: string
      readonly stepId: string
      /** Null for a step without a timer. */
      readonly timer: Timer | null
      /** Lasts until the step ends, or until somebody ends it. */
      readonly attention: Attention | null
    }
  | { readonly kind: 'closed'; readonly startedAt: number; readonly closedAt: number }

/** A completed step for the minutes, with its title and planned time at that point, and its times. */
export interface StepVisit {
  readonly stepId: string
  readonly title: string
  readonly titleIn?: LocalizedText | undefined
  /** Absent if an older version recorded the visit. */
  readonly plannedMinutes?: number
  readonly startedAt: number
  /** Null until the step has ended. */
  readonly endedAt: number | null
  /** The timer as it stood when the step ended, for a return to it; absent where it had none. */
  readonly timer?: Timer | undefined
}

export interface Session {
  readonly id: string
  readonly title: string
  /** The title in each language, unless somebody wrote it; it counts as a step's does. */
  readonly titleIn?: LocalizedText | undefined
  readonly steps: readonly SessionStep[]
  readonly course: SessionCourse
  readonly visits: readonly StepVisit[]
  /** A rehearsal is run by one person alone, and nobody else notices it. */
  readonly isRehearsal: boolean
  /** The code by which people come in (lib/domain/session/join-code); null if nobody can. */
  readonly joinCode: string | null
  /** The end of the code of a session that hasn't begun, in milliseconds since 1970; absent while it runs. */
  readonly joinUntil?: number | undefined
  /** The invite that its codes stand for. It outlives them, so that people who have joined keep their access. */
  readonly joinInviteId: string | null
  /** Whether and when the board is kept to play the session back; absent where nobody ever switched that on. */
  readonly recording?: SessionRecording | undefined
  /** Rises with every change. */
  readonly revision: number
}

/** Returns the code by which people come in now; null if nobody can. */
export function openCode({ joinCode, joinUntil }: Pick<Session, 'joinCode' | 'joinUntil'>, now: number): string | null {
  return joinUntil !== undefined && joinUntil <= now ? null : joinCode
}

/** Returns the current step; undefined outside a running session. */
export function currentStep({ steps, course }: Pick<Session, 'steps' | 'course'>): SessionStep | undefined {
  return course.kind === 'running' ? steps.find(({ id }) => id === course.stepId) : undefined
}

/**
 * Returns the rights on the board during an activity, unless somebody sets others. While people write or rate in
 * private the board is read-only: everybody would see at once a new card, or one moved to a cell.
 */
export function rightsDuring(activity: Activity | null): StepRights {
  return activity === null ? 'edit' : activityRules(activity).boardRights
}

/** The strongest role during a step, for people who don't run the board. */
export const ROLE_BY_RIGHTS: Readonly<Record<StepRights, Role>> = {
  edit: 'editor',
  comment: 'commenter',
  look: 'viewer',
}

/** Returns the cap of a step on the roles of people who don't run the board; null if it caps nothing. */
export function stepCap(session: Pick<Session, 'steps' | 'course' | 'isRehearsal'>): Role | null {
  const step = currentStep(session)
  return !step || session.isRehearsal || step.rights === 'edit' ? null : ROLE_BY_RIGHTS[step.rights]
}

/** Returns the step after the current one; undefined at the end, and outside a running session. */
export function nextStep(session: Pick<Session, 'steps' | 'course'>): SessionStep | undefined {
  const step = currentStep(session)
  return step && session.steps[session.steps.indexOf(step) + 1]
}

/** The moment when the server itself moves to the next step, in milliseconds since 1970; null if it doesn't. */
export function goesOnAt(session: Pick<Session, 'steps' | 'course'>): number | null {
  const { course } = session
  if (course.kind !== 'running' || course.timer?.kind !== 'running') return null
  return currentStep(session)?.ends === 'with-the-timer' && nextStep(session) ? course.timer.endsAt : null
}

/**
 * The facts about the running session that everybody on the board knows; only people who may invite others get its
 * code.
 */
export type LiveSession = Pick<
  Session,
  'id' | 'title' | 'titleIn' | 'steps' | 'course' | 'visits' | 'revision' | 'joinCode' | 'recording'
>

/** Returns null if the session isn't running, or is only a rehearsal. */
export function liveSession(session: Session): LiveSession | null {
  const { id, title, titleIn, steps, course, visits, revision, joinCode, recording } = session
  if (course.kind !== 'running' || session.isRehearsal) return null
  const kept = { ...(titleIn && { titleIn }), ...(recording && { recording }) }
  return { id, title, ...kept, steps, course, visits, revision, joinCode }
}

/** Removes the code, for people who may not invite others. */
export function withoutCode(live: LiveSession): LiveSession {
  return { ...live, joinCode: null }
}
