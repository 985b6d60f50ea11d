// Links into workspaces. They share their table, and how uses are counted, with the links of boards
// (server/db/access/invites).

import { WORKSPACE_INVITE_ROLES, type WorkspaceInviteRole } from '@/lib/domain/people/role'
import { assert } from '@/lib/std/assert'
import type { InviteRow } from '../access/invites'
import type { AppDb } from '../engine/client'

export interface WorkspaceInviteRow extends InviteRow {
  readonly workspaceId: string
  readonly role: WorkspaceInviteRole
}

export interface NewWorkspaceInvite {
  readonly id: string
  readonly workspaceId: string
  readonly role: WorkspaceInviteRole
  readonly tokenHash: string
  readonly expiresAt: Date | null
  readonly maxUses: number | null
  readonly createdById: string
  readonly createdAt: Date
}

/** Reads and writes the links into workspaces. */
export class WorkspaceInviteRepository {
  readonly #db: AppDb

  constructor(db: AppDb) {
    this.#db = db
  }

  async create(invite: NewWorkspaceInvite): Promise<WorkspaceInviteRow> {
    return toInvite(await this.#db.invite.create({ data: invite }))
  }

  /** The links of a workspace that were not revoked, the newest first. */
  async list(workspaceId: string): Promise<WorkspaceInviteRow[]> {
    const rows = await this.#db.invite.findMany({
      where: { workspaceId, revokedAt: null },
      orderBy: { createdAt: 'desc' },
    })
    return rows.map(toInvite)
  }

  /** The link into a workspace with that token, also when it was revoked or has expired: the caller says so. */
  async findByTokenHash(tokenHash: string): Promise<WorkspaceInviteRow | null> {
    const row = await this.#db.invite.findFirst({ where: { tokenHash, workspaceId: { not: null } } })
    return row && toInvite(row)
  }

  /** False for a link that isn't one of the workspace's, or was revoked already. */
  async revoke(workspaceId: string, inviteId: string, at: Date): Promise<boolean> {
    const { count } = await this.#db.invite.updateMany({
      where: { id: inviteId, workspaceId, revokedAt: null },
      data: { revokedAt: at },
    })
    return count === 1
  }
}

function toInvite({
  workspaceId,
  role: text,
  ...row
}: InviteRow & { role: string; workspaceId: string | null }): WorkspaceInviteRow {
  const role = WORKSPACE_INVITE_ROLES.find((each) => each === text)
  assert(role, `a link into a workspace has the unknown role ${JSON.stringify(text)}`)
  assert(workspaceId !== null, 'a workspace’s link has no workspace')
  const { id, passwordHash, expiresAt, maxUses, uses, createdById, createdAt, revokedAt } = row
  return { id, workspaceId, role, passwordHash, expiresAt, maxUses, uses, createdById, createdAt, revokedAt }
}
