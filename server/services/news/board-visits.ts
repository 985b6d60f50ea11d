// The people who are visiting boards, and what they know of each. A visit begins with a person's first socket on a
// board and ends with their last one. What had changed when it began is news to them until they look at it; what
// changes during it they see happen. When it ends, and every few minutes before, a note is kept of the board as they
// know it: the board of that moment, except for the news that they haven't looked at. Only the news of visits in
// progress is in memory: after a crash it is found again by comparing that note with the board.

import { type BoardChanges, boardChanges } from '@/lib/domain/changes/board-changes'
import { keepUnlooked } from '@/lib/domain/changes/keep-unlooked'
import { changesOf, keysLeft, type NewsKeys, newsFor, newsKeys, newsOrNull } from '@/lib/domain/changes/news'
import type { VisitRow } from '../../db/boards/visits'
import type { Repositories } from '../../db/repositories'
import type { BoardRooms } from '../../sync/board-rooms'
import { KeyedTurns } from '../../time/keyed-turns'
import { noteLiveBoard } from '../note-live-board'
import { packNote, unpackNote } from './packed-note'

/** A board's time of change is written some time after the change itself; until then only the board says what it is. */
const SETTLED_MS = 5_000

/** The news of a board for one person. */
export interface News {
  /** When they were last there and had seen everything; null at their first visit. */
  readonly since: Date | null
  /** Null where nothing is new. */
  readonly changes: BoardChanges | null
}

const FIRST_VISIT: News = { since: null, changes: null }

interface Visit {
  /** What they haven't looked at; null where that could not be found out, and what they knew stays as it is. */
  news: Promise<News | null>
  hasLeft: boolean
}

/** People who have come and whose news are not known yet. */
type Arrivals = Map<string, (news: News | null) => void>

export interface BoardVisitsOptions extends Pick<Repositories, 'boards' | 'visits'> {
  readonly rooms: Pick<BoardRooms, 'read'>
  readonly now: () => Date
}

/** Knows the visits under way, and what their people have seen of the boards. */
export class BoardVisits {
  readonly #options: BoardVisitsOptions
  readonly #boards = new Map<string, Map<string, Visit>>()
  readonly #arrivals = new Map<string, Arrivals>()
  /** Boards that have changed since their visitors' notes were kept. */
  readonly #changed = new Set<string>()
  /** What is done with a board's notes is done one after the other. */
  readonly #turns = new KeyedTurns()

  constructor(options: BoardVisitsOptions) {
    this.#options = options
  }

  /** A person has come, or come back before the end of their visit was noted. */
  came(boardId: string, userId: string): void {
    const visits = this.#boards.get(boardId) ?? new Map<string, Visit>()
    this.#boards.set(boardId, visits)
    const visit = visits.get(userId)
    if (visit) visit.hasLeft = false
    else visits.set(userId, { hasLeft: false, news: this.#newsOnArrival(boardId, userId) })
  }

  /** A person's last socket has gone. `endVisits` ends their visit, unless they are back by then. */
  left(boardId: string, userId: string): void {
    const visit = this.#boards.get(boardId)?.get(userId)
    if (visit) visit.hasLeft = true
  }

  /** The board has changed. */
  changed(boardId: string): void {
    if (this.#boards.has(boardId)) this.#changed.add(boardId)
  }

  /** The boards whose visitors' notes are old. */
  get boardsToNote(): readonly string[] {
    return [...this.#changed]
  }

  /** The boards that people are visiting. */
  get boardsVisited(): readonly string[] {
    return [...this.#boards.keys()]
  }

  /** True until the end of a person's visit is noted. */
  isVisiting(boardId: string, userId: string): boolean {
    return this.#boards.get(boardId)?.has(userId) ?? false
  }

  /** True while a person has a socket on any board. */
  isHere(userId: string): boolean {
    return [...this.#boards.values()].some((visits) => visits.get(userId)?.hasLeft === false)
  }

  /** Ends the visits of those who have left a board, and keeps what they know. */
  endVisits(boardId: string): Promise<void> {
    return this.#turns.run(boardId, async () => {
      const visits = this.#boards.get(boardId)
      const ended = [...(visits ?? [])].filter(([, { hasLeft }]) => hasLeft)
      if (!visits || ended.length === 0) return
      try {
        await this.#note(boardId, ended)
      } finally {
        for (const [userId, visit] of ended) if (visit.hasLeft) visits.delete(userId)
        if (visits.size === 0) {
          this.#boards.delete(boardId)
          this.#changed.delete(boardId)
        }
      }
    })
  }

  /** Keeps what everybody on a board knows of it now, which a crash would lose. */
  noteAll(boardId: string): Promise<void> {
    return this.#turns.run(boardId, () => {
      this.#changed.delete(boardId)
      return this.#note(boardId, [...(this.#boards.get(boardId) ?? [])])
    })
  }

  /** Returns what is new on a board to a person. */
  async news(boardId: string, userId: string): Promise<News> {
    const known = await this.#boards.get(boardId)?.get(userId)?.news
    return known ?? (await this.#compare(boardId, [userId])).get(userId) ?? FIRST_VISIT
  }

  /** A person has looked at changes, or at all of them. */
  looked(boardId: string, userId: string, looked: NewsKeys | 'all'): Promise<void> {
    return this.#turns.run(boardId, async () => {
      const { visits, now } = this.#options
      const { since, changes } = await this.news(boardId, userId)
      const here = this.#boards.get(boardId)?.get(userId)
      // What happened beside the document was looked at; the note stays, and the end of the visit makes a new one.
      if (here && since && !changes && looked === 'all') here.news = Promise.resolve({ since: now(), changes: null })
      const bytes = changes && (await visits.noteOf(boardId, userId))
      if (!since || !changes || !bytes) return
      const left: NewsKeys = looked === 'all' ? new Set() : keysLeft(changes, looked)
      const at = now()
      const note = keepUnlooked(await unpackNote(bytes), await noteLiveBoard(this.#options, boardId), left)
      const isWhole = left.size === 0
      await visits.keep(boardId, { ...(await packNote(note)), at, isWhole }, [userId])
      const visit = this.#boards.get(boardId)?.get(userId)
      const news = { since: isWhole ? at : since, changes: newsOrNull(changesOf(changes, left)) }
      if (visit) visit.news = Promise.resolve(news)
    })
  }

  /**
   * Runs a person's change to the board that they make from elsewhere, such as from the page of a version. They don't get
   * what it changes as news when they come back; what was news before still is.
   */
  changing<T>(boardId: string, userId: string, change: () => Promise<T>): Promise<T> {
    return this.#turns.run(boardId, async () => {
      // Somebody who is there sees it happen.
      if (this.isVisiting(boardId, userId)) return change()
      const { visits, now } = this.#options
      const before = await this.news(boardId, userId)
      const changed = await change()
      const bytes = before.since && (await visits.noteOf(boardId, userId))
      if (!bytes) return changed
      const unlooked: NewsKeys = before.changes ? newsKeys(before.changes) : new Set()
      const note = keepUnlooked(await unpackNote(bytes), await noteLiveBoard(this.#options, boardId), unlooked)
      const kept = { ...(await packNote(note)), at: now(), isWhole: unlooked.size === 0 }
      await visits.keep(boardId, kept, [userId])
      return changed
    })
  }

  /** Many come at once when a line was cut: while the board is compared for one of them, the others gather. */
  #newsOnArrival(boardId: string, userId: string): Promise<News | null> {
    return new Promise((resolve) => {
      const gathering = this.#arrivals.get(boardId)
      if (gathering) gathering.set(userId, resolve)
      else void this.#takeArrivals(boardId, new Map([[userId, resolve]]))
    })
  }

  async #takeArrivals(boardId: string, first: Arrivals): Promise<void> {
    let arrivals = first
    while (arrivals.size > 0) {
      const next: Arrivals = new Map()
      this.#arrivals.set(boardId, next)
      // People on a board that can't be read get no news.
      const news = await this.#compare(boardId, [...arrivals.keys()]).catch(() => null)
      for (const [userId, resolve] of arrivals) resolve(news && (news.get(userId) ?? FIRST_VISIT))
      arrivals = next
    }
    this.#arrivals.delete(boardId)
  }

  /** Compares what people know with the board as it is; people who were never there are not in the result. */
  async #compare(boardId: string, userIds: readonly string[]): Promise<ReadonlyMap<string, News>> {
    const { boards, visits, now } = this.#options
    const rows = await visits.find(boardId, userIds)
    if (rows.length === 0) return new Map()
    const board = await boards.find(boardId)
    const at = now()
    const mayBeNew = rows.filter((row) => board && !(isWhole(row) && isSettled(board.changedAt, row.at, at)))
    const changesSince = new Map<string, BoardChanges>()
    const after = mayBeNew.length > 0 ? await noteLiveBoard(this.#options, boardId) : undefined
    for (const { userId, noteHash } of mayBeNew) {
      const bytes = changesSince.has(noteHash) ? null : await visits.noteOf(boardId, userId)
      if (bytes && after) changesSince.set(noteHash, boardChanges(await unpackNote(bytes), after))
    }
    const isNew = new Set(mayBeNew)
    return new Map(
      rows.map((row) => {
        const changes = isNew.has(row) ? changesSince.get(row.noteHash) : undefined
        return [row.userId, { since: row.sinceAt, changes: changes ? newsOrNull(newsFor(changes, row.userId)) : null }]
      }),
    )
  }

  /** Keeps what these people know. Those who may not be there any more are forgotten. */
  async #note(boardId: string, visitors: readonly (readonly [string, Visit])[]): Promise<void> {
    const { boards, visits, now } = this.#options
    const userIds = visitors.map(([userId]) => userId)
    const roles = await boards.rolesFor(boardId, userIds)
    const gone = userIds.filter((userId) => !roles.has(userId))
    if (gone.length > 0) await visits.forget(boardId, gone)
    const board = await boards.find(boardId)
    const rows = new Map((await visits.find(boardId, userIds)).map((row) => [row.userId, row]))
    const at = now()
    const unchanged: string[] = []
    const groups = new Map<string, LeavingGroup>()
    for (const [userId, visit] of visitors) {
      const news = await visit.news
      if (!news || !board || !roles.has(userId)) continue
      const row = rows.get(userId)
      const unlooked = news.changes && row ? newsKeys(news.changes) : new Set<string>()
      if (row && unlooked.size === 0 && isSettled(board.changedAt, row.at, at)) unchanged.push(userId)
      else joinGroup(groups, userId, row, unlooked)
    }
    if (unchanged.length > 0) await visits.touch(boardId, unchanged, at)
    if (groups.size === 0) return
    const after = await noteLiveBoard(this.#options, boardId)
    for (const { people, unlooked, row } of groups.values()) {
      const bytes = row && unlooked.size > 0 ? await visits.noteOf(boardId, row.userId) : null
      const note = bytes ? keepUnlooked(await unpackNote(bytes), after, unlooked) : after
      await visits.keep(boardId, { ...(await packNote(note)), at, isWhole: !bytes }, people)
    }
  }
}

/** People who knew the same of a board and haven't looked at the same changes: they leave with the same note. */
interface LeavingGroup {
  readonly people: string[]
  readonly unlooked: NewsKeys
  /** What one of them knew; undefined for people at their first visit. */
  readonly row: VisitRow | undefined
}

function joinGroup(
  groups: Map<string, LeavingGroup>,
  userId: string,
  row: VisitRow | undefined,
  unlooked: NewsKeys,
): void {
  const isPartly = row && unlooked.size > 0
  const key = isPartly ? [row.noteHash, ...[...unlooked].toSorted()].join('\n') : ''
  const group = groups.get(key)
  if (group) group.people.push(userId)
  else groups.set(key, { people: [userId], unlooked, row: isPartly ? row : undefined })
}

/** True where a person has looked at everything that was new. */
function isWhole({ at, sinceAt }: VisitRow): boolean {
  return at.getTime() === sinceAt.getTime()
}

/** True where a board is as it was then, and its time of change is sure to be written. */
function isSettled(changedAt: Date, then: Date, now: Date): boolean {
  return changedAt <= then && now.getTime() - changedAt.getTime() > SETTLED_MS
}
