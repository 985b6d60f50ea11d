// The minutes of a session as data: its steps with their times, its people, the results of its rounds, and the changes
// on the board. The format is public: programs read it, and `version` rises when readers would have to change.

import { type BoardChanges, boardChanges, type CardName, cardName, refOrder } from '../changes/board-changes'
import type { BoardNote, BoardWording, NotedCard } from '../changes/board-note'
import type { LocalizedText } from '../localized'
import type { Round } from './round'
import type { Session } from './session'

export const MINUTES_VERSION = 1

/** Moments in milliseconds since 1970, on the server's clock. */
export interface Minutes {
  readonly version: typeof MINUTES_VERSION
  readonly id: string
  readonly title: string
  /** The title in each language, unless somebody wrote it. Steps and rounds may have theirs, too. */
  readonly titleIn?: LocalizedText | undefined
  readonly board: { readonly id: string; readonly title: string }
  readonly startedAt: number
  /** Null while the session runs: these are the minutes so far. */
  readonly endedAt: number | null
  readonly steps: readonly MinutesStep[]
  /**
   * The participants, in the order in which they joined. People who have deleted their account have no name any more.
   */
  readonly people: readonly { readonly id: string; readonly name: string | null; readonly joinedAt: number }[]
  /** The first opened first; those without a session were opened beside it on the same day. */
  readonly rounds: readonly MinutesRound[]
  /** Null for a session that began before Foreboard noted boards. */
  readonly changes: BoardChanges | null
  /** Cards that got an owner or a due day since the beginning, as of the end; the first due first. */
  readonly tasks: readonly MinutesTask[]
  /** The cards that the rounds speak of. A card that was made and removed in between is not among them. */
  readonly cards: readonly CardName[]
  /**
   * The names of everybody in rounds and changes, by user id. People who have deleted their account are not among them.
   */
  readonly names: Readonly<Record<string, string>>
  readonly wording: BoardWording
}

/** What somebody is to do. */
export interface MinutesTask extends CardName {
  /** The owner's name as the card has it; null if nobody owns the card. */
  readonly owner: string | null
  /** YYYY-MM-DD; null for no day. */
  readonly due: string | null
}

/** A completed step; a step that the team returned to is listed again. */
export interface MinutesStep {
  readonly title: string
  readonly titleIn?: LocalizedText | undefined
  readonly startedAt: number
  readonly endedAt: number | null
  /** Null if no duration was noted; 0: without a timer. */
  readonly plannedMinutes: number | null
  /** Absent at the first visit of a step; true where the session came back to it. */
  readonly isAgain?: true | undefined
}

export interface MinutesRound extends Round {
  /** The cards that people wrote, once they are on the board: shape ids in the order of their references. */
  readonly written: readonly string[]
  /** The text with which each of them was written, by shape id; those with a title alone are not among them. */
  readonly details?: Readonly<Record<string, string>> | undefined
}

export interface MinutesSource {
  readonly session: Session
  readonly board: Minutes['board']
  readonly people: Minutes['people']
  /** The first opened first; `written` in any order. */
  readonly rounds: readonly MinutesRound[]
  /** Null if the board wasn't noted. */
  readonly before: BoardNote | null
  readonly after: BoardNote
  readonly names: ReadonlyMap<string, string>
}

/** Makes the minutes; returns null for a session that never ran, and for a rehearsal. */
export function minutesOf({ session, board, people, before, after, ...source }: MinutesSource): Minutes | null {
  const { id, title, titleIn, course, visits, isRehearsal } = session
  if (course.kind === 'planned' || isRehearsal) return null
  const rounds = source.rounds.map((round) => shownOnly(round, after))
  const changes = before && withoutAuthors(boardChanges(before, after), source.rounds)
  const told = new Set(rounds.flatMap(({ cardIds, written }) => [...cardIds, ...written]))
  const known = new Map([...(before?.cards ?? []), ...after.cards].map((card) => [card.id, card]))
  const named = [
    ...rounds.flatMap(({ agreements }) => agreements.map(({ byId }) => byId)),
    ...(changes?.made ?? []).flatMap(({ byId }) => byId ?? []),
  ]
  return {
    version: MINUTES_VERSION,
    ...(titleIn && { titleIn }),
    id,
    title,
    board,
    people,
    rounds,
    changes,
    tasks: tasksOf(before, after),
    wording: after.wording,
    startedAt: course.startedAt,
    endedAt: course.kind === 'closed' ? course.closedAt : null,
    steps: visits.map((visit, index) => ({
      title: visit.title,
      ...(visit.titleIn && { titleIn: visit.titleIn }),
      startedAt: visit.startedAt,
      endedAt: visit.endedAt,
      plannedMinutes: visit.plannedMinutes ?? null,
      ...(visits.slice(0, index).some(({ stepId }) => stepId === visit.stepId) && { isAgain: true as const }),
    })),
    cards: [...known.values()].filter((card) => told.has(card.id)).map(cardName),
    names: Object.fromEntries(
      [...new Set(named)].flatMap((userId) => {
        const name = source.names.get(userId)
        return name === undefined ? [] : [[userId, name] as const]
      }),
    ),
  }
}

/** Keeps results out of the minutes until everybody may see them, even if the stored round has them already. */
function shownOnly(round: MinutesRound, { cards }: BoardNote): MinutesRound {
  if (round.state !== 'shown') return { ...round, result: null, written: [], details: {} }
  const written = new Set(round.written)
  const inOrder = cards.filter(({ id }) => written.has(id)).toSorted(refOrder)
  const details = Object.fromEntries(
    inOrder.flatMap(({ id }) => (round.details?.[id] ? [[id, round.details[id]]] : [])),
  )
  return { ...round, written: inOrder.map(({ id }) => id), details }
}

/** Duties that were the same at the beginning are not the session's. */
function tasksOf(before: BoardNote | null, after: BoardNote): MinutesTask[] {
  const was = new Map(before?.cards.map((card) => [card.id, card]))
  return after.cards
    .flatMap((card) => {
      const [old, { owner, due }] = [dutiesOf(was.get(card.id)), dutiesOf(card)]
      const isSame = owner === old.owner && due === old.due
      return isSame || (owner === null && due === null) ? [] : [{ ...cardName(card), owner, due }]
    })
    .toSorted((a, b) => (a.due ?? LAST).localeCompare(b.due ?? LAST) || refOrder(a, b))
}

/** Sorts behind every day. */
const LAST = '9999'

function dutiesOf(card: NotedCard | undefined): Pick<MinutesTask, 'owner' | 'due'> {
  const text = (name: string) => {
    const value = card?.duties?.[name]
    return typeof value === 'string' && value !== '' ? value : null
  }
  return { owner: text('owner'), due: text('due') }
}

/** A card that was written anonymously names no author. */
function withoutAuthors(changes: BoardChanges, rounds: readonly MinutesRound[]): BoardChanges {
  const nameless = new Set(rounds.flatMap(({ activity, written }) => (activity.isAnonymous ? written : [])))
  return { ...changes, made: changes.made.map((card) => (nameless.has(card.cardId) ? { ...card, byId: null } : card)) }
}
