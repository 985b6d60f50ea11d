// The rows of briefs. Block offsets count code points over `text`, which only server/db/briefs/brief-revisions
// replaces.

import { type BriefSource, sourceOf } from '@/lib/brief/brief-source'
import {
  type BriefBlock,
  type BriefFormat,
  type BriefMetadata,
  type BriefWarning,
  NO_METADATA,
  type ParsedBrief,
} from '@/lib/brief/parsed-brief'
import type { Brief } from '@/prisma/generated/client'
import { addEvent, type By } from '../boards/board-events'
import type { AppDb } from '../engine/client'
import { fromJson, toJson } from '../engine/json-column'
import { passagesIn, putPassages } from '../threads/passages'

/** A brief as it was read, on its board. It has a title, whether the source names one or not. */
export interface BriefRow extends ParsedBrief {
  readonly id: string
  readonly boardId: string
  /** Rises whenever the text is replaced by another version. */
  readonly revision: number
  /** The revision up to which people have dealt with what it changed under their cards; 0 for none. */
  readonly settledRevision: number
  readonly createdById: string
  readonly createdAt: Date
  readonly changedAt: Date
}

export type NewBrief = Omit<BriefRow, 'revision' | 'settledRevision' | 'createdAt' | 'changedAt'>

/** The fields of a brief that people may change; its text and offsets stay. */
export interface BriefRowChange {
  readonly title?: string
  readonly sourceUrl?: string | null
  readonly metadata?: BriefMetadata
  readonly blocks?: readonly BriefBlock[]
  readonly settledRevision?: number
}

/** Reads and writes briefs. */
export class BriefRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  async create(brief: NewBrief): Promise<BriefRow> {
    return this.#db.$transaction(async (tx) => {
      const row = await tx.brief.create({ data: columns(brief) })
      const { id: briefId, boardId, createdById: userId, createdAt: at } = row
      await addEvent(tx, { boardId, kind: 'brief-added', by: { userId, at }, subject: { briefId } })
      return toBrief(row)
    })
  }

  /** The briefs of a board, the first imported first. */
  async list(boardId: string): Promise<BriefRow[]> {
    const rows = await this.#db.brief.findMany({ where: { boardId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
    return rows.map(toBrief)
  }

  /** Resolves to the sources of a board's briefs by id, without their texts. */
  async sources(boardId: string): Promise<ReadonlyMap<string, BriefSource>> {
    const select = { id: true, title: true, sourceUrl: true, metadata: true, blocks: true, warnings: true }
    const rows = await this.#db.brief.findMany({ where: { boardId }, select })
    return new Map(rows.map((row) => [row.id, sourceOf({ ...row, ...factsOf(row) })] as const))
  }

  async find(boardId: string, briefId: string): Promise<BriefRow | null> {
    const row = await this.#db.brief.findFirst({ where: { id: briefId, boardId } })
    return row && toBrief(row)
  }

  async change(briefId: string, change: BriefRowChange): Promise<BriefRow> {
    const { title, sourceUrl, metadata, blocks, settledRevision } = change
    const row = await this.#db.brief.update({
      where: { id: briefId },
      data: {
        ...(title !== undefined && { title }),
        ...(sourceUrl !== undefined && { sourceUrl }),
        ...(metadata && { metadata: toJson(metadata) }),
        ...(blocks && { blocks: toJson(blocks) }),
        ...(settledRevision !== undefined && { settledRevision }),
      },
    })
    return toBrief(row)
  }

  /** Removes a brief. Threads about its passages stay, as orphans; resolves to whether there are any. */
  async remove(briefId: string, by: By): Promise<boolean> {
    return this.#db.$transaction(async (tx) => {
      const { boardId } = await tx.brief.delete({ where: { id: briefId } })
      await addEvent(tx, { boardId, kind: 'brief-removed', by, subject: { briefId } })
      const passages = await passagesIn(tx, briefId)
      await putPassages(
        tx,
        passages.map((passage) => ({ ...passage, state: 'orphan' })),
      )
      return passages.length > 0
    })
  }
}

function columns(brief: NewBrief) {
  const { metadata, blocks, warnings, pages, ...rest } = brief
  return {
    ...rest,
    metadata: toJson(metadata),
    blocks: toJson(blocks),
    warnings: toJson(warnings),
    ...(pages && { pages: toJson(pages) }),
  }
}

/** The row with its JSON read. */
export function toBrief(row: Brief): BriefRow {
  return { ...row, ...versionOf(row) }
}

/** Reads the fields that a brief's row and the row of an earlier version share. */
export function versionOf(
  row: Omit<Brief, 'id' | 'boardId' | 'revision' | 'settledRevision' | 'createdById' | 'createdAt' | 'changedAt'>,
) {
  return {
    title: row.title,
    sourceUrl: row.sourceUrl,
    text: row.text,
    ...factsOf(row),
    format: row.format as BriefFormat,
    pages: Array.isArray(row.pages) && row.pages.length > 0 ? fromJson<readonly number[]>(row.pages) : null,
  }
}

function factsOf(row: Pick<Brief, 'metadata' | 'blocks' | 'warnings'>) {
  return {
    metadata: metadataOf(row),
    blocks: fromJson<readonly BriefBlock[]>(row.blocks),
    warnings: fromJson<readonly BriefWarning[]>(row.warnings),
  }
}

/** Rows of earlier versions lack what is read out since. */
function metadataOf({ metadata }: Pick<Brief, 'metadata'>): BriefMetadata {
  return { ...NO_METADATA, ...fromJson<Partial<BriefMetadata>>(metadata) }
}
