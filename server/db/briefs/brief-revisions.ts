// Versions of briefs: the one that counts is the brief's row, those before it are rows of their own. Replacing one by
// another is one transaction, with the marks in it and the passages of threads.

import type { AnchoredPassage } from '@/lib/brief/reanchor'
import type { BriefRevision } from '@/prisma/generated/client'
import { addEvent, type By } from '../boards/board-events'
import type { AppDb } from '../engine/client'
import { toJson } from '../engine/json-column'
import { passagesIn, putPassages, type ThreadPassage } from '../threads/passages'
import { type BriefRow, type NewBrief, toBrief, versionOf } from './briefs'
import { type HighlightRow, toHighlight } from './highlights'

/** Prisma can't take a JSON column's value away; a source without pages has none of them. */
const NO_PAGES: readonly number[] = []

/** The fields that make up a version. */
export type BriefVersion = Pick<
  BriefRow,
  'title' | 'sourceUrl' | 'metadata' | 'text' | 'blocks' | 'warnings' | 'format' | 'pages'
>

export interface RevisionRow extends BriefVersion {
  readonly revision: number
  /** The person who put another version in its place. */
  readonly replacedById: string
  readonly replacedAt: Date
}

/** The changes that a replacement made, for taking it back. */
export interface Replacement {
  readonly brief: BriefRow
  readonly before: BriefRow
  readonly marksBefore: readonly HighlightRow[]
  readonly threadPassagesBefore: readonly ThreadPassage[]
}

/** Reads the versions of briefs, and replaces one by another in a single transaction. */
export class BriefRevisionRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  /**
   * Puts `version` in the brief's place under the next revision, keeps what was there, and carries marks and passages of
   * threads along.
   * Null where the brief isn't at `revision` any more.
   */
  async replace(
    briefId: string,
    revision: number,
    version: BriefVersion,
    carry: (passage: AnchoredPassage) => AnchoredPassage,
    by: By,
  ): Promise<Replacement | null> {
    return this.#db.$transaction(async (tx) => {
      const old = await tx.brief.findFirst({ where: { id: briefId, revision } })
      if (!old) return null
      const { title, sourceUrl, metadata, text, blocks, warnings, format, pages } = old
      const kept = {
        briefId,
        revision,
        title,
        sourceUrl,
        text,
        format,
        replacedById: by.userId,
        replacedAt: by.at,
        metadata: toJson(metadata),
        blocks: toJson(blocks),
        warnings: toJson(warnings),
        pages: toJson(pages ?? NO_PAGES),
      }
      await tx.briefRevision.create({ data: kept })
      const brief = await tx.brief.update({
        where: { id: briefId },
        data: { ...columns(version), revision: revision + 1, changedAt: by.at },
      })
      await addEvent(tx, { boardId: old.boardId, kind: 'brief-replaced', by, subject: { briefId } })
      const marksBefore = (await tx.highlight.findMany({ where: { briefId } })).map(toHighlight)
      for (const mark of marksBefore) {
        const { quote, prefix, suffix, start, end, state } = carry(mark)
        await tx.highlight.update({ where: { id: mark.id }, data: { quote, prefix, suffix, start, end, state } })
      }
      const threadPassagesBefore = await passagesIn(tx, briefId)
      await putPassages(
        tx,
        threadPassagesBefore.map((passage) => ({ ...carry(passage), threadId: passage.threadId })),
      )
      return { brief: toBrief(brief), before: toBrief(old), marksBefore, threadPassagesBefore }
    })
  }

  /** Adds a brief that has a history elsewhere: at its revision, with its earlier versions. */
  async bringIn(brief: NewBrief, revision: number, earlier: readonly RevisionRow[]): Promise<void> {
    const { id, boardId, createdById, ...version } = brief
    await this.#db.$transaction(async (tx) => {
      const { createdAt } = await tx.brief.create({
        data: { id, boardId, createdById, revision, ...columns(version) },
      })
      const by = { userId: createdById, at: createdAt }
      await addEvent(tx, { boardId, kind: 'brief-added', by, subject: { briefId: id } })
      for (const { revision: number, replacedById, replacedAt, ...old } of earlier) {
        const data = { briefId: id, revision: number, replacedById, replacedAt, ...columns(old) }
        await tx.briefRevision.create({ data })
      }
    })
  }

  /**
   * Undoes a replacement that could not be finished, which is one more event; does nothing where the brief has changed
   * since.
   */
  async takeBack({ brief, before, marksBefore, threadPassagesBefore }: Replacement, by: By): Promise<void> {
    await this.#db.$transaction(async (tx) => {
      const { revision } = before
      const kept = await tx.briefRevision.findUnique({ where: { briefId_revision: { briefId: brief.id, revision } } })
      if (!kept || (await tx.brief.count({ where: { id: brief.id, revision: brief.revision } })) === 0) return
      await tx.brief.update({ where: { id: brief.id }, data: { ...columns(before), revision } })
      await tx.briefRevision.delete({ where: { briefId_revision: { briefId: brief.id, revision } } })
      await addEvent(tx, { boardId: brief.boardId, kind: 'brief-replaced', by, subject: { briefId: brief.id } })
      for (const { id, quote, prefix, suffix, start, end, state } of marksBefore) {
        await tx.highlight.updateMany({ where: { id }, data: { quote, prefix, suffix, start, end, state } })
      }
      await putPassages(tx, threadPassagesBefore)
    })
  }

  /** The earlier versions of a brief, the newest first. */
  async list(briefId: string): Promise<RevisionRow[]> {
    return (await this.#db.briefRevision.findMany({ where: { briefId }, orderBy: { revision: 'desc' } })).map(
      toRevision,
    )
  }

  async find(briefId: string, revision: number): Promise<RevisionRow | null> {
    const row = await this.#db.briefRevision.findUnique({ where: { briefId_revision: { briefId, revision } } })
    return row && toRevision(row)
  }

  /** The briefs of a board that have earlier versions. */
  async replacedBriefs(boardId: string): Promise<{ readonly id: string; readonly revision: number }[]> {
    return this.#db.brief.findMany({
      where: { boardId, revision: { gt: 1 } },
      select: { id: true, revision: true },
    })
  }
}

function columns({ title, sourceUrl, metadata, text, blocks, warnings, format, pages }: BriefVersion) {
  return {
    title,
    sourceUrl,
    text,
    format,
    pages: toJson(pages ?? NO_PAGES),
    metadata: toJson(metadata),
    blocks: toJson(blocks),
    warnings: toJson(warnings),
  }
}

function toRevision(row: BriefRevision): RevisionRow {
  const { revision, replacedById, replacedAt } = row
  return { ...versionOf(row), revision, replacedById, replacedAt }
}
