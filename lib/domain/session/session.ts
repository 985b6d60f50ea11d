// A session: a workshop as a list of steps, and where in it the team is. Plain data: it is a row of the database, and
// goes as it is to everybody on the board. What changes it is lib/domain/session/change-session.

import type { Role } from '../role'
import type { Activity } from './activity'
import type { Timer } from './timer'

/** What people may do on the board during a step, owner and facilitators aside. */
export const STEP_RIGHTS = ['edit', 'comment', 'look'] as const
export type StepRights = (typeof STEP_RIGHTS)[number]

/** How a step ends: a facilitator goes on, or the server does when the time is up. */
export const STEP_ENDS = ['by-hand', 'with-the-timer'] as const
export type StepEnd = (typeof STEP_ENDS)[number]

export interface SessionStep {
  readonly id: string
  readonly title: string
  /** What is asked of people, in plain text. */
  readonly ask: string
  /** How long it is planned to take; 0: no timer. */
  readonly minutes: number
  /** The shape where it happens, such as a zone, a matrix or a frame; null: the whole board. */
  readonly placeId: string | null
  readonly rights: StepRights
  readonly ends: StepEnd
  /** Everybody's view goes to the place when the step begins. */
  readonly gathers: boolean
  /** What people do beside working on the board; null: nothing. */
  readonly activity: Activity | null
}

/** What a step may hold: letters of its title (and of a session's), and of what is asked. */
export const SESSION_TEXT_MAX_LENGTH = { title: 120, ask: 2_000 } as const

export type StepFields = Omit<SessionStep, 'id'>

/** A step of which nothing is decided yet but what it is called. */
export const PLAIN_STEP = {
  ...{ ask: '', minutes: 5, placeId: null },
  ...{ rights: 'edit', ends: 'by-hand', gathers: false, activity: null },
} as const satisfies Omit<StepFields, 'title'>

/** What everybody is asked to look at, until they look elsewhere. */
export type AttentionTarget =
  /** Their view goes along with this person's. */
  | { readonly kind: 'follow'; readonly userId: string }
  /** Their view goes to this shape, and a ring is around it. */
  | { readonly kind: 'card'; readonly shapeId: string }

/** `at`, in milliseconds since 1970, tells a call from an earlier one: it brings those back who had looked elsewhere. */
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
      /** Ends with the step, or by hand. */
      readonly attention: Attention | null
    }
  | { readonly kind: 'closed'; readonly startedAt: number; readonly closedAt: number }

/** A step as it was taken, for the minutes: its title and planned time then, and when. */
export interface StepVisit {
  readonly stepId: string
  readonly title: string
  /** Absent where an older version noted the visit. */
  readonly plannedMinutes?: number
  readonly startedAt: number
  /** Null while it lasts. */
  readonly endedAt: number | null
}

export interface Session {
  readonly id: string
  readonly title: string
  readonly steps: readonly SessionStep[]
  readonly course: SessionCourse
  readonly visits: readonly StepVisit[]
  /** Run by one person alone: nobody else notices. */
  readonly isRehearsal: boolean
  /** What people type to join it while it runs (lib/domain/session/join-code); null where nobody can. */
  readonly joinCode: string | null
  /** The invite that its codes stand for. It outlives them: whoever came in stays in. */
  readonly joinInviteId: string | null
  /** Rises with every change. */
  readonly revision: number
}

/** The step that is on; undefined outside a running session. */
export function currentStep({ steps, course }: Pick<Session, 'steps' | 'course'>): SessionStep | undefined {
  return course.kind === 'running' ? steps.find(({ id }) => id === course.stepId) : undefined
}

/**
 * What people may do on the board during an activity, where nobody decides otherwise. While they write or rate unseen the
 * board rests: what somebody put there, or moved to a cell, everybody would see at once.
 */
export function rightsDuring(activity: Activity | null): StepRights {
  return activity === null || activity.kind === 'vote' ? 'edit' : 'comment'
}

/** The most that people are during a step, who don't run the board. */
export const ROLE_BY_RIGHTS: Readonly<Record<StepRights, Role>> = {
  edit: 'editor',
  comment: 'commenter',
  look: 'viewer',
}

/** The most that a step lets people be who don't run the board; null where it takes nothing away. */
export function stepCap(session: Pick<Session, 'steps' | 'course' | 'isRehearsal'>): Role | null {
  const step = currentStep(session)
  return !step || session.isRehearsal || step.rights === 'edit' ? null : ROLE_BY_RIGHTS[step.rights]
}

/** The step after the one that is on; undefined at the end, and outside a running session. */
export function nextStep(session: Pick<Session, 'steps' | 'course'>): SessionStep | undefined {
  const step = currentStep(session)
  return step && session.steps[session.steps.indexOf(step) + 1]
}

/** When the server itself goes on to the next step, in milliseconds since 1970; null where it doesn't. */
export function goesOnAt(session: Pick<Session, 'steps' | 'course'>): number | null {
  const { course } = session
  if (course.kind !== 'running' || course.timer?.kind !== 'running') return null
  return currentStep(session)?.ends === 'with-the-timer' && nextStep(session) ? course.timer.endsAt : null
}

/** What everybody on the board knows of the session that runs there; its code only who may invite people. */
export type LiveSession = Pick<Session, 'id' | 'title' | 'steps' | 'course' | 'revision' | 'joinCode'>

/** Null for one that isn't running, or is only rehearsed. */
export function liveSession(session: Session): LiveSession | null {
  const { id, title, steps, course, revision, joinCode } = session
  return course.kind === 'running' && !session.isRehearsal ? { id, title, steps, course, revision, joinCode } : null
}

/** The same for who may not let others in: without the code. */
export function withoutCode(live: LiveSession): LiveSession {
  return { ...live, joinCode: null }
}
