// The rows of people's marks in briefs. Offsets count code points over the brief's text.

import type { PassageSelector } from '@/lib/brief/selector'
import { CITATION_STATES, type CitationState } from '@/lib/domain/cards/citation'
import { assert } from '@/lib/std/assert'
import type { AppDb } from '../engine/client'

export interface HighlightRow extends PassageSelector {
  readonly id: string
  readonly briefId: string
  readonly state: CitationState
  readonly note: string
  readonly createdById: string
  readonly createdAt: Date
  readonly changedAt: Date
}

/** Reads and writes people's marks in briefs. */
export class HighlightRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  /** Adds the mark if its brief has at most `maxCount` with it; null where it would have more. */
  async addWithin(highlight: HighlightRow, maxCount: number): Promise<HighlightRow | null> {
    return this.#db.$transaction(async () => {
      if ((await this.#db.highlight.count({ where: { briefId: highlight.briefId } })) >= maxCount) return null
      return toHighlight(await this.#db.highlight.create({ data: highlight }))
    })
  }

  /** The marks in a brief in the order of its text, of those at one place the first made first. */
  async list(briefId: string): Promise<HighlightRow[]> {
    const orderBy = [{ start: 'asc' }, { end: 'desc' }, { createdAt: 'asc' }, { id: 'asc' }] as const
    return (await this.#db.highlight.findMany({ where: { briefId }, orderBy: [...orderBy] })).map(toHighlight)
  }

  /** Puts copies of all marks in a brief, with their authors and days, into a copy of the brief. */
  async copy(fromBriefId: string, toBriefId: string, newId: () => string): Promise<void> {
    const marks = await this.list(fromBriefId)
    await this.#db.highlight.createMany({ data: marks.map((mark) => ({ ...mark, id: newId(), briefId: toBriefId })) })
  }

  async find(briefId: string, highlightId: string): Promise<HighlightRow | null> {
    const row = await this.#db.highlight.findFirst({ where: { id: highlightId, briefId } })
    return row && toHighlight(row)
  }

  /** Changes the mark's note. Resolves to null where the mark is gone by then. */
  async changeNote(highlightId: string, note: string, at: Date): Promise<HighlightRow | null> {
    const [row] = await this.#db.highlight.updateManyAndReturn({
      where: { id: highlightId },
      data: { note, changedAt: at },
    })
    return row ? toHighlight(row) : null
  }

  async remove(highlightId: string): Promise<void> {
    await this.#db.highlight.deleteMany({ where: { id: highlightId } })
  }
}

/** The row with its state checked. */
export function toHighlight(row: Omit<HighlightRow, 'state'> & { readonly state: string }): HighlightRow {
  const state = CITATION_STATES.find((each) => each === row.state)
  assert(state, `a highlight has the unknown state ${JSON.stringify(row.state)}`)
  return { ...row, state }
}
