// The rows of templates. Their JSON columns were written by us and are read back as they were.

import type { LocalizedText } from '@/lib/domain/localized'
import type { Template as BoardTemplate, TemplateShape, TemplateStep } from '@/lib/domain/template'
import type { Template } from '@/prisma/generated/client'
import type { AppDb } from './client'
import { fromJson, toJson } from './json-column'
import { notEnded } from './not-ended'

export interface TemplateRow extends BoardTemplate {
  readonly id: string
}

export class TemplateRepository {
  readonly #db: AppDb
  readonly #now: () => Date

  constructor(db: AppDb, now: () => Date) {
    this.#db = db
    this.#now = now
  }

  /** Those that a user may use, built-in ones and those of their workspaces, in the order in which they are offered. */
  async list(userId: string | null): Promise<TemplateRow[]> {
    const rows = await this.#db.template.findMany({
      where: this.#usableBy(userId),
      orderBy: [{ position: 'asc' }, { slug: 'asc' }],
    })
    return rows.map(toTemplate)
  }

  /** One that the user may use, by id or slug: a script may name a built-in template in words. */
  async find(idOrSlug: string, userId: string): Promise<TemplateRow | null> {
    const row = await this.#db.template.findFirst({
      where: { AND: [{ OR: [{ id: idOrSlug }, { slug: idOrSlug }] }, this.#usableBy(userId)] },
    })
    return row && toTemplate(row)
  }

  /** Adds a built-in template, or refreshes its row when its revision rose. Twice is as good as once. */
  async put(
    template: BoardTemplate & { readonly revision: number; readonly position: number },
    newId: string,
  ): Promise<void> {
    const { slug, revision, position } = template
    const known = await this.#db.template.findUnique({ where: { slug }, select: { revision: true } })
    if (known && known.revision >= revision) return
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
    if (userId === null) return { workspaceId: null }
    const mine = { userId, ...notEnded(this.#now()) }
    return { OR: [{ workspaceId: null }, { workspace: { members: { some: mine } } }] }
  }
}

function toTemplate(row: Template): TemplateRow {
  return {
    id: row.id,
    slug: row.slug,
    title: fromJson<LocalizedText>(row.title),
    description: fromJson<LocalizedText>(row.description),
    shapes: fromJson<readonly TemplateShape[]>(row.shapes),
    script: fromJson<readonly TemplateStep[]>(row.script),
  }
}
