// Takes a batch out of a room's inbox into the document, and settles with each sender: who may not write any more, who
// writes under another's name, whose changes wait for missing ones, who writes what a board can't hold.

import { roleAllows } from '@/lib/domain/people/role'
import type { Limits } from '@/lib/protocol/limits'
import type { Clock } from '@/server/time/clock'
import type { IngestResult, LiveDocument } from '../board/live-document'
import type { Author, ChangeItem, InboxItem, MarkItem } from './author'

export interface BatchIngestOptions {
  readonly limits: Pick<Limits, 'maxPendingStructs' | 'maxPendingStructsBytes' | 'maxBoardBytes'>
  readonly clock: Clock
  /** Everybody in the room. */
  readonly authors: () => Iterable<Author>
  /**
   * A change made the document fail. The document must be thrown away; nothing of `again` was kept, and it should come back to
   * the inbox.
   */
  readonly onPoisoned: (live: LiveDocument, again: readonly InboxItem[]) => void
}

/** Somebody whose changes came together with an invalid one is looked at alone for so long. */
const WATCH_MS = 60_000

/** Applies a batch from a room's inbox to the document, and settles with each sender. */
export class BatchIngest {
  readonly #options: BatchIngestOptions
  /** Connections that are looked at alone, and until when. */
  readonly #watched = new Map<string, number>()
  /** Changes of a group that made the document fail. */
  readonly #suspects = new WeakSet<ChangeItem>()
  #hasWaiting = false

  constructor(options: BatchIngestOptions) {
    this.#options = options
  }

  /** Applies the changes, then answers the marks: each mark comes after the changes of its own client. */
  take(live: LiveDocument, items: readonly InboxItem[]): void {
    // The author counts, whoever sends what the change waits for: it is the author who may no longer write (SYNC-SPEC
    // S13). Changes by authors who have left are forgotten silently, and a page that comes back sends them again.
    live.forgetWaiting<ChangeItem>(({ author }) => author.connection.isClosing || !author.mayWrite)
    const changes: ChangeItem[] = []
    const marks: MarkItem[] = []
    for (const item of items) {
      if ('mark' in item) marks.push(item)
      else if (this.#mayEnter(live, item)) changes.push(item)
      else item.author.takenFromInbox()
    }
    const groups = this.#groups(live, changes)
    for (const [index, group] of groups.entries()) {
      const result = this.#ingest(live, group)
      if ('culprit' in result) {
        // One that had waited came out of the inbox with an earlier batch.
        if (result.culprit && group.includes(result.culprit)) result.culprit.author.takenFromInbox()
        const again = groups
          .slice(index)
          .flat()
          .filter((each) => each !== result.culprit)
        this.#options.onPoisoned(live, [...again, ...marks])
        return
      }
      for (const { author } of group) author.takenFromInbox()
      this.#settle(live, group, result)
    }
    if (!this.#takeReady(live)) {
      this.#options.onPoisoned(live, marks)
      return
    }
    for (const author of this.#options.authors()) author.documentGrew()
    for (const { author, mark } of marks) {
      author.takenFromInbox()
      author.takeMark(mark)
    }
  }

  /**
   * What has waited for changes of this batch, and was left for its own authors' sake while something was locked, if only
   * until this batch. It came out of the inbox with an earlier one. False where it made the document fail.
   */
  #takeReady(live: LiveDocument): boolean {
    for (let ready = live.takeReady<ChangeItem>(); ready.length > 0; ready = live.takeReady<ChangeItem>()) {
      for (const group of this.#groups(live, ready)) {
        const result = this.#ingest(live, group)
        if ('culprit' in result) return false
        this.#settle(live, group, result)
      }
    }
    return true
  }

  /** A connection has gone. */
  forget(connectionId: string): void {
    this.#watched.delete(connectionId)
  }

  /** Judged by the role of this very moment, not of the one in which the change arrived (SYNC-SPEC S13). */
  #mayEnter(live: LiveDocument, { author, decoded, place }: ChangeItem): boolean {
    const { connection } = author
    if (connection.isDismissed) return false
    if (!author.mayWrite) {
      author.dropChange(place)
      return false
    }
    if (decoded.structs.length > 0 && live.isLargerThan(this.#options.limits.maxBoardBytes)) {
      connection.close('too-large', 'The board is full. Delete something, or go on in a new board.')
      return false
    }
    return true
  }

  /** Takes a group in, or tells whose change made that impossible, null when that is not known yet. */
  #ingest(
    live: LiveDocument,
    group: readonly ChangeItem[],
  ): IngestResult<ChangeItem> | { readonly culprit: ChangeItem | null } {
    try {
      const result = live.ingest(group, this.#options.limits, isHost)
      if (!result.poison) return result
      const { item, error } = result.poison
      item.author.refuseMalformed(error)
      return { culprit: item }
    } catch (error) {
      const [only, ...others] = group
      if (only && others.length === 0) {
        only.author.failed(error)
        return { culprit: only }
      }
      // One at a time they show which of them it is.
      for (const change of group) this.#suspects.add(change)
      return { culprit: null }
    }
  }

  /**
   * All together, but for those who are watched, and for suspects, who came first. Hosts' changes go apart from others' where
   * something is locked: what is put back of the others' must not take theirs along.
   */
  #groups(live: LiveDocument, changes: readonly ChangeItem[]): ChangeItem[][] {
    if (changes.length === 0) return []
    const byRole = (group: readonly ChangeItem[]): ChangeItem[][] => {
      if (!live.hasLocks) return [[...group]]
      return [group.filter(isHost), group.filter((change) => !isHost(change))]
    }
    const suspects = changes.filter((change) => this.#suspects.has(change)).map((change) => [change])
    if (this.#watched.size === 0 && suspects.length === 0) return byRole(changes).filter((group) => group.length > 0)
    const now = this.#options.clock.now()
    const alone = new Map<string, ChangeItem[]>()
    const together: ChangeItem[] = []
    for (const change of changes) {
      if (this.#suspects.has(change)) continue
      const until = this.#watched.get(change.connectionId)
      if (until === undefined || until <= now) {
        together.push(change)
        continue
      }
      const own = alone.get(change.connectionId)
      if (own) own.push(change)
      else alone.set(change.connectionId, [change])
    }
    return [...suspects, ...byRole(together), ...alone.values()].filter((group) => group.length > 0)
  }

  #settle(live: LiveDocument, group: readonly ChangeItem[], result: IngestResult<ChangeItem>): void {
    for (const { author } of result.refused) author.refuse('A change under the name of somebody else')
    if (result.invalid > 0) this.#charge(group, result.invalid)
    this.#settleWaiting(live, result)
  }

  /** Charges who wrote what is invalid. When several did, they are watched, and the guilty one shows itself. */
  #charge(group: readonly ChangeItem[], invalid: number): void {
    const authors = new Set(group.map(({ author }) => author))
    const [only] = authors
    if (only && authors.size === 1) {
      only.wroteInvalid(invalid)
      return
    }
    const until = this.#options.clock.now() + WATCH_MS
    for (const { connection } of authors) this.#watched.set(connection.id, until)
  }

  #settleWaiting(live: LiveDocument, { waiting, isFlooded }: IngestResult<ChangeItem>): void {
    const { authors, limits } = this.#options
    if (waiting.length === 0) {
      if (this.#hasWaiting && live.pendingBytes === 0) {
        this.#hasWaiting = false
        for (const author of authors()) author.nothingWaits()
      }
      return
    }
    this.#hasWaiting = true
    const flooding = new Set<Author>()
    for (const { author, decoded } of waiting) if (!author.wait(decoded)) flooding.add(author)
    if (isFlooded || live.pendingBytes > limits.maxPendingStructsBytes) {
      for (const { author } of waiting) flooding.add(author)
    }
    if (flooding.size === 0) return
    live.dropPending()
    this.#hasWaiting = false
    for (const author of flooding) author.flooded()
    for (const author of authors()) {
      author.nothingWaits()
      // Clients that only waited beside them have lost their updates, too.
      if (!flooding.has(author)) author.resync()
    }
  }
}

/** Decides by the current role. */
function isHost({ author }: ChangeItem): boolean {
  return roleAllows(author.connection.role, 'run-sessions')
}
