// The audit log: rows are added and read, never changed, and go when they are old.

import { AUDIT_ACTIONS, type AuditAction } from '@/lib/domain/boards/audit'
import { assert } from '@/lib/std/assert'
import type { JsonObject } from '@/lib/std/json'
import type { AppDb } from './engine/client'
import { containsAnyCase } from './engine/provider'

/** The person who did it, under their name at the time; null for the server itself and the command line. */
export interface AuditActor {
  readonly id: string
  readonly name: string
}

export interface NewAuditEntry {
  readonly at: Date
  readonly action: AuditAction
  readonly actor: AuditActor | null
  readonly boardId?: string
  readonly workspaceId?: string
  /** The person or thing it was done to, in words: a name, a title, never a secret. */
  readonly subject?: string
  /** Further facts that a reader needs, such as roles, counts or an address. Never a secret. */
  readonly detail?: JsonObject
}

export interface AuditRow {
  readonly id: number
  readonly at: Date
  readonly action: AuditAction
  readonly actorId: string | null
  readonly actorName: string
  readonly boardId: string | null
  readonly workspaceId: string | null
  readonly subject: string | null
  readonly detail: JsonObject
}

/** Which entries are asked for; what is left out leaves all. */
export interface AuditFilter {
  readonly action?: AuditAction | undefined
  /** Part of the name of the person who did it, or of whom or what it was done to. */
  readonly who?: string | undefined
  /** Only entries of this moment or later. */
  readonly from?: Date | undefined
  /** Only entries before this moment. */
  readonly until?: Date | undefined
}

/** The name of the server itself in the log. */
const SERVER_NAME = 'server'

/** Adds entries to the audit log and reads them; entries never change. */
export class AuditRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  async add({ at, action, actor, boardId, workspaceId, subject, detail }: NewAuditEntry): Promise<void> {
    await this.#db.auditEntry.create({
      data: {
        at,
        action,
        actorId: actor?.id ?? null,
        actorName: actor?.name ?? SERVER_NAME,
        boardId: boardId ?? null,
        workspaceId: workspaceId ?? null,
        subject: subject ?? null,
        detail: detail ?? {},
      },
    })
  }

  /** The newest first: at most `limit` entries, older than the entry `before` where it is given. */
  async list({
    limit,
    before,
    action: only,
    who,
    from,
    until,
  }: AuditFilter & { readonly limit: number; readonly before?: number | undefined }): Promise<AuditRow[]> {
    const named = who && containsAnyCase(this.#db, who)
    const rows = await this.#db.auditEntry.findMany({
      where: {
        ...(before !== undefined && { id: { lt: before } }),
        ...(only && { action: only }),
        ...((from || until) && { at: { ...(from && { gte: from }), ...(until && { lt: until }) } }),
        ...(named && { OR: [{ actorName: named }, { subject: named }] }),
      },
      orderBy: { id: 'desc' },
      take: limit,
    })
    return rows.map((row) => {
      const action = AUDIT_ACTIONS.find((each) => each === row.action)
      assert(action, `an audit entry has the unknown action ${JSON.stringify(row.action)}`)
      return { ...row, action, detail: row.detail as JsonObject }
    })
  }

  /** Removes entries from before a moment, the oldest first, at most `maxCount`; resolves to their number. */
  async prune(before: Date, maxCount: number): Promise<number> {
    return this.#db.$executeRaw`
      DELETE FROM "AuditEntry" WHERE "id" IN (
        SELECT "id" FROM "AuditEntry" WHERE "at" < ${before} ORDER BY "id" LIMIT ${maxCount}
      )`
  }
}
