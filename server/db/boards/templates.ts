// The rows of templates. Their JSON columns were written by us and are read back as they were.

import type { BoardRecord } from '@/lib/document/records/records'
import type { LocalizedText } from '@/lib/domain/localized'
import type { Template as BoardTemplate, TemplateShape, TemplateStep } from '@/lib/domain/template'
import type { Template } from '@/prisma/generated/client'
import { notEnded } from '../access/not-ended'
import type { AppDb } from '../engine/client'
import { fromJson, toJson } from '../engine/json-column'

export interface TemplateRow extends BoardTemplate {
  readonly id: string
  /** The owner and the team it belongs to; both null for a built-in one. */
  readonly ownerId: string | null
  readonly workspaceId: string | null
}

/** The content of a template that was saved from a board. */
export interface SavedBoard {
  /** tldraw's serialised schema that the records are of. */
  readonly schema: unknown
  readonly records: readonly BoardRecord[]
}

/** Saved templates come after the built-in ones. */
const SAVED_POSITION = 1_000

/** Reads and writes templates. */
export class TemplateRepository {
  readonly #db: AppDb
  readonly #now: () => Date

  constructor(db: AppDb, now: () => Date) {
    this.#db = db
    this.#now = now
  }

  /** Lists the templates that a user may use, with built-in ones and those of their workspaces, in display order. */
  async list(userId: string | null): Promise<TemplateRow[]> {
    const rows = await this.#db.template.findMany({
      where: this.#usableBy(userId),
      orderBy: [{ position: 'asc' }, { createdAt: 'asc' }, { slug: 'asc' }],
      omit: { records: true },
    })
    return rows.map(toTemplate)
  }

  /**
   * One that the user may use, by id or slug: a script may name a built-in template in words. `saved` is what a template
   * that was saved from a board holds, null for others.
   */
  async find(
    idOrSlug: string,
    userId: string,
  ): Promise<{ readonly template: TemplateRow; readonly saved: SavedBoard | null } | null> {
    const row = await this.#db.template.findFirst({
      where: { AND: [{ OR: [{ id: idOrSlug }, { slug: idOrSlug }] }, this.#usableBy(userId)] },
    })
    return row && { template: toTemplate(row), saved: row.records === null ? null : fromJson<SavedBoard>(row.records) }
  }

  /** Returns the title of a template, whatever the rights of the caller; null if it is gone. */
  async titleOf(id: string): Promise<LocalizedText | null> {
    const row = await this.#db.template.findUnique({ where: { id }, select: { title: true } })
    return row && fromJson<LocalizedText>(row.title)
  }

  /** Counts the templates that are a person's own. */
  async countOwn(userId: string): Promise<number> {
    return this.#db.template.count({ where: { ownerId: userId } })
  }

  /**
   * Saves one from a board, for a person or for a team. The board's records are JSON text, which goes into the row as it is:
   * Prisma would walk through every value of them, for some tens of milliseconds.
   */
  async save(input: {
    readonly id: string
    readonly ownerId: string | null
    readonly workspaceId: string | null
    readonly title: LocalizedText
    readonly description: LocalizedText
    readonly shapes: readonly TemplateShape[]
    readonly script: readonly TemplateStep[]
    readonly board: { readonly schema: unknown; readonly records: string }
  }): Promise<TemplateRow> {
    const { id, ownerId, workspaceId, title, description, shapes, script, board } = input
    const saved = `{"schema":${JSON.stringify(board.schema ?? null)},"records":${board.records}}`
    return this.#db.$transaction(async (tx) => {
      const row = await tx.template.create({
        data: {
          id,
          slug: id,
          ownerId,
          workspaceId,
          revision: 1,
          position: SAVED_POSITION,
          title: toJson(title),
          description: toJson(description),
          shapes: toJson(shapes),
          script: toJson(script),
        },
      })
      await tx.$executeRaw`UPDATE "Template" SET "records" = ${saved} WHERE "id" = ${id}`
      return toTemplate(row)
    })
  }

  async rename(id: string, title: LocalizedText, description: LocalizedText): Promise<TemplateRow> {
    const data = { title: toJson(title), description: toJson(description) }
    return toTemplate(await this.#db.template.update({ where: { id }, data }))
  }

  async remove(id: string): Promise<void> {
    await this.#db.template.deleteMany({ where: { id } })
  }

  /** Deletes the templates of a person who leaves the server. */
  async removeOwn(userId: string): Promise<void> {
    await this.#db.template.deleteMany({ where: { ownerId: userId } })
  }

  /** The revisions of the built-in templates that are rows already, by slug. */
  async revisions(): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#db.template.findMany({
      where: { ownerId: null, workspaceId: null },
      select: { slug: true, revision: true },
    })
    return new Map(rows.map(({ slug, revision }) => [slug, revision]))
  }

  /** Adds a built-in template, or replaces its row. */
  async put(
    template: BoardTemplate & { readonly revision: number; readonly position: number },
    newId: string,
  ): Promise<void> {
    const { slug, revision, position } = template
    const content = {
      revision,
      position,
      title: toJson(template.title),
      description: toJson(template.description),
      shapes: toJson(template.shapes),
      script: toJson(template.script),
    }
    await this.#db.template.upsert({ where: { slug }, create: { id: newId, slug, ...content }, update: content })
  }

  #usableBy(userId: string | null) {
    const builtIn = { workspaceId: null, ownerId: null }
    if (userId === null) return builtIn
    const mine = { userId, ...notEnded(this.#now()) }
    return { OR: [builtIn, { ownerId: userId }, { workspace: { members: { some: mine } } }] }
  }
}

function toTemplate(row: Omit<Template, 'records'>): TemplateRow {
  return {
    id: row.id,
    ownerId: row.ownerId,
    workspaceId: row.workspaceId,
    slug: row.slug,
    title: fromJson<LocalizedText>(row.title),
    description: fromJson<LocalizedText>(row.description),
    shapes: fromJson<readonly TemplateShape[]>(row.shapes),
    script: fromJson<readonly TemplateStep[]>(row.script),
  }
}
