// The rows of briefs. Block offsets count code points over `text`, which never changes after the import.

import type { BriefBlock, BriefMetadata, BriefWarning } from '@/lib/brief/parsed-brief'
import type { Brief } from '@/prisma/generated/client'
import type { AppDb } from './client'
import { fromJson, toJson } from './json-column'

export interface BriefRow {
  readonly id: string
  readonly boardId: string
  readonly title: string
  readonly sourceUrl: string | null
  readonly metadata: BriefMetadata
  readonly text: string
  readonly blocks: readonly BriefBlock[]
  readonly warnings: readonly BriefWarning[]
  readonly createdById: string
  readonly createdAt: Date
}

export class BriefRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  async create(brief: Omit<BriefRow, 'createdAt'>): Promise<BriefRow> {
    return toBrief(await this.#db.brief.create({ data: columns(brief) }))
  }

  /** The briefs of a board, the first imported first. */
  async list(boardId: string): Promise<BriefRow[]> {
    const rows = await this.#db.brief.findMany({ where: { boardId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
    return rows.map(toBrief)
  }

  async find(boardId: string, briefId: string): Promise<BriefRow | null> {
    const row = await this.#db.brief.findFirst({ where: { id: briefId, boardId } })
    return row && toBrief(row)
  }

  async change(briefId: string, change: { title?: string; blocks?: readonly BriefBlock[] }): Promise<BriefRow> {
    const { title, blocks } = change
    const row = await this.#db.brief.update({
      where: { id: briefId },
      data: { ...(title === undefined ? {} : { title }), ...(blocks ? { blocks: toJson(blocks) } : {}) },
    })
    return toBrief(row)
  }

  async remove(briefId: string): Promise<void> {
    await this.#db.brief.delete({ where: { id: briefId } })
  }
}

function columns(brief: Omit<BriefRow, 'createdAt'>) {
  const { metadata, blocks, warnings, ...rest } = brief
  return { ...rest, metadata: toJson(metadata), blocks: toJson(blocks), warnings: toJson(warnings) }
}

function toBrief(row: Brief): BriefRow {
  return {
    ...row,
    metadata: fromJson<BriefMetadata>(row.metadata),
    blocks: fromJson<readonly BriefBlock[]>(row.blocks),
    warnings: fromJson<readonly BriefWarning[]>(row.warnings),
  }
}
