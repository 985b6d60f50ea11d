// The rows of drafts: cards that somebody wrote in a round and only they see. Every change updates the round's row
// first, which orders it against the showing on every database: what was answered is shown, what comes too late is
// refused.

import type { Draft } from '@/lib/domain/session/round'
import { addEvent, type By } from '../boards/board-events'
import type { AppDb } from '../engine/client'
import { holdRound } from './hold-round'

/** Why a draft was not taken: casting is over, the person's or the round's own number is reached, or it isn't theirs. */
export type DraftRefusal = 'ended' | 'step-over' | 'person-full' | 'round-full' | 'gone'

export type DraftOutcome = { readonly turnout: number } | { readonly refused: DraftRefusal }

/** A write of a person's own drafts. */
interface DraftWrite {
  readonly roundId: string
  readonly userId: string
  readonly at: Date
}

/** A draft on its way to the board. */
export interface ShownDraft extends Draft {
  /** Null where the round is anonymous. */
  readonly userId: string | null
  readonly shapeId: string
}

interface DraftRow extends Draft {
  readonly userId: string | null
  readonly rank: number
}

type Tx = Pick<AppDb, 'draft'>

/** Reads and writes the drafts of a round, ordered against its showing. */
export class DraftRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  /** One person's drafts in a round, in the order in which they were written. */
  async listOf(roundId: string, userId: string): Promise<Draft[]> {
    const rows = await this.#db.draft.findMany({
      where: { roundId, userId },
      orderBy: [{ rank: 'asc' }, { id: 'asc' }],
    })
    return rows.map(({ id, title, body }) => ({ id, title, body }))
  }

  add(
    write: DraftWrite,
    draft: Draft,
    most: { readonly ofPerson: number; readonly ofRound: number },
  ): Promise<DraftOutcome> {
    const { roundId, userId } = write
    return this.#whileOpen(write, 1, async (tx, turnout) => {
      if (turnout > most.ofRound) return 'round-full'
      const mine = await tx.draft.aggregate({ where: { roundId, userId }, _count: true, _max: { rank: true } })
      if (mine._count >= most.ofPerson) return 'person-full'
      await tx.draft.create({ data: { ...draft, roundId, userId, rank: (mine._max.rank ?? 0) + 1 } })
      return undefined
    })
  }

  change(write: DraftWrite, id: string, data: Partial<Omit<Draft, 'id'>>): Promise<DraftOutcome> {
    const { roundId, userId } = write
    return this.#whileOpen(write, 0, async (tx) => {
      const { count } = await tx.draft.updateMany({ where: { id, roundId, userId }, data })
      return count === 0 ? 'gone' : undefined
    })
  }

  remove(write: DraftWrite, id: string): Promise<DraftOutcome> {
    const { roundId, userId } = write
    return this.#whileOpen(write, -1, async (tx) => {
      const { count } = await tx.draft.deleteMany({ where: { id, roundId, userId } })
      return count === 0 ? 'gone' : undefined
    })
  }

  /**
   * Closes the round to drafts: gives each its place and its shape, and removes its author if `isAnonymous`. Drafts
   * that had both already keep them, so that a showing that was cut short continues where it stopped. Resolves to the
   * drafts in their order; null if the round is shown. `make` provides only ids and chance.
   */
  async beginShowing(
    roundId: string,
    { isAnonymous, at, make }: { readonly isAnonymous: boolean; readonly at: Date; readonly make: MakeShown },
  ): Promise<ShownDraft[] | null> {
    return this.#db.$transaction(async (tx) => {
      const where = { id: roundId, state: { in: ['open', 'closed', 'revealing'] } }
      if ((await tx.round.updateMany({ where, data: { state: 'revealing' } })).count === 0) return null
      await tx.round.updateMany({ where: { id: roundId, closedAt: null }, data: { closedAt: at } })
      const rows = await tx.draft.findMany({ where: { roundId }, orderBy: [{ rank: 'asc' }, { id: 'asc' }] })
      if (rows.every(({ shapeId }) => shapeId !== null)) return rows.map(toShown)
      const shown = (isAnonymous ? make.shuffled(rows) : rows.toSorted(byAuthor)).map((row, rank) => ({
        roundId,
        rank,
        title: row.title,
        body: row.body,
        shapeId: make.shapeId(),
        // Rewriting rows under other ids keeps their order in the file and ids in logs from revealing the authors.
        ...(isAnonymous ? { id: make.id(), userId: null } : { id: row.id, userId: row.userId }),
      }))
      await tx.draft.deleteMany({ where: { roundId } })
      await tx.draft.createMany({ data: shown })
      return shown.map(toShown)
    })
  }

  /** Notes that the cards are on the board. Does nothing where somebody has taken them back since. */
  async endShowing(
    { id: roundId, boardId }: { readonly id: string; readonly boardId: string },
    shapeIds: readonly string[],
    by: By,
  ): Promise<void> {
    await this.#db.$transaction(async (tx) => {
      const { count } = await tx.round.updateMany({
        where: { id: roundId, state: 'revealing' },
        data: { state: 'shown', cardIds: [...shapeIds] },
      })
      if (count > 0) await addEvent(tx, { boardId, kind: 'round-shown', by, subject: { roundId } })
    })
  }

  /** Resolves to the cards that a round has shown, in its order. */
  async listShown(roundId: string): Promise<ShownDraft[]> {
    const rows = await this.#db.draft.findMany({
      where: { roundId, shapeId: { not: null } },
      orderBy: [{ rank: 'asc' }, { id: 'asc' }],
    })
    return rows.map(toShown)
  }

  /**
   * The cards `shapeIds` are off the board: the drafts wait to be shown again, as other shapes. No effect where they
   * were shown again already.
   */
  async takeBack(roundId: string, shapeIds: readonly string[]): Promise<void> {
    await this.#db.$transaction(async (tx) => {
      // Writes what is there: from here on the row is this transaction's.
      const isShown = { where: { id: roundId, state: 'shown' }, data: { state: 'shown' } }
      if ((await tx.round.updateMany(isShown)).count === 0) return
      const [first = null] = shapeIds
      const isSame = first === null || (await tx.draft.count({ where: { roundId, shapeId: first } })) > 0
      if (!isSame) return
      await tx.round.update({ where: { id: roundId }, data: { state: 'closed', cardIds: [] } })
      await tx.draft.updateMany({ where: { roundId }, data: { shapeId: null } })
    })
  }

  /** Rounds whose cards are on their way to the board, of boards that are there. */
  async beingShown(): Promise<readonly { readonly id: string; readonly boardId: string }[]> {
    const where = { state: 'revealing', board: { deletedAt: null } }
    return this.#db.round.findMany({ where, select: { id: true, boardId: true } })
  }

  /** `more` is what the write adds to the round's turnout. */
  async #whileOpen(
    { roundId, at }: DraftWrite,
    more: 1 | 0 | -1,
    write: (tx: Tx, turnout: number) => Promise<DraftRefusal | undefined>,
  ): Promise<DraftOutcome> {
    return this.#db.$transaction(async (tx) => {
      const held = await holdRound(tx, roundId, at)
      if (held.kind !== 'held') return { refused: held.kind }
      const turnout = held.turnout + more
      const refused = await write(tx, turnout)
      if (refused) return { refused }
      if (more !== 0) await tx.round.update({ where: { id: roundId }, data: { turnout } })
      return { turnout }
    })
  }
}

/** Ids and chance for what is shown. */
export interface MakeShown {
  readonly id: () => string
  readonly shapeId: () => string
  readonly shuffled: <T>(items: readonly T[]) => T[]
}

/** Keeps each author's cards together; the order by user id doesn't reveal who began. */
function byAuthor(a: DraftRow, b: DraftRow): number {
  const [left, right] = [a.userId ?? '', b.userId ?? '']
  return left < right ? -1 : left > right ? 1 : a.rank - b.rank
}

function toShown({ id, title, body, userId, shapeId }: DraftRow & { readonly shapeId: string | null }): ShownDraft {
  return { id, title, body, userId, shapeId: shapeId ?? '' }
}
