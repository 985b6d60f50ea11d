// The parts of a running session's bar, whatever the width of the window: its two layouts arrange them.

import type { ReactNode } from 'react'
import type { Editor } from 'tldraw'
import type { Awareness } from 'y-protocols/awareness'
import type { BoardCard } from '@/lib/document/view/board-view'
import type { Attention, LiveSession, SessionStep } from '@/lib/domain/session/session'
import type { Timer } from '@/lib/domain/session/timer'
import type { PresenceUser } from '@/lib/protocol/presence'
import type { PeopleHere } from '../together/people-api'
import type { StepScreen } from './use-gathering'

export interface SessionBarProps {
  boardId: string
  session: LiveSession
  /** Only this person sees it. */
  isRehearsal: boolean
  mayRun: boolean
  editor: Editor | undefined
  cards: readonly BoardCard[]
  /** The button for the step's activity; undefined if there is none. */
  activity: ReactNode
  /** The votes and ratings that are open beside the step, where the bar has room for them. */
  openRounds: ReactNode
  /** The step's activity is open on this screen, with its own way to show what people gave. */
  isActivityShown: boolean
  me: PresenceUser
  /** The people on the board, without the viewer. */
  people: readonly PresenceUser[]
  awareness: Awareness
  screen: StepScreen
}

export interface SessionBarParts extends SessionBarProps {
  step: SessionStep
  /** Counted from 1. */
  number: number
  /** Null where the step has no time. */
  timer: Timer | null
  attention: Attention | null
  /** Undefined where the session has no people, or they aren't known yet. */
  here: PeopleHere | undefined
  mayTakePart: boolean
  isMuted: boolean
  onMute: (isMuted: boolean) => void
  /** Shows the room how to join, large. */
  onLarge: () => void
  /** Brings the screen to the step's place or view; undefined if it has none, or its view is in front. */
  showPlace: (() => void) | undefined
}
