// /api/admin/server and /api/admin/audit: how the server is, and what happened on it, for those who run it.

import { z } from '@hono/zod-openapi'
import { AUDIT_ACTIONS } from '@/lib/domain/boards/audit'
import type { ReadServerFacts } from '../../metrics/server-facts'
import type { ServiceContext } from '../../services/context'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { json, timestamp } from '../routing/schemas'

const AUDIT_PAGE_SIZE = 50

const count = z.number().int()
const run = {
  at: timestamp,
  seconds: z.number(),
  place: z.string().openapi({ description: 'The folder or file of the backup' }),
  boards: count.nullable(),
  problem: z.string().nullable().openapi({ description: 'What went wrong; null where nothing did' }),
}
const backupRun = z.object({ ...run, bytes: z.number().nullable() }).nullable()
const drillRun = z.object({ ...run, opened: count }).nullable()
const facts = z
  .object({
    version: z.string(),
    nodeVersion: z.string(),
    startedAt: timestamp,
    uptimeSeconds: count,
    memoryBytes: count,
    ready: z.boolean(),
    checks: z.record(z.string(), z.string()),
    numbers: z.object({
      accounts: count,
      visitors: count,
      admins: count,
      disabledAccounts: count,
      workspaces: count,
      boards: count,
      deletedBoards: count,
      sessions: count,
      sessionsUsedRecently: count.openapi({ description: 'Used in the last 24 hours' }),
      assets: count,
      assetBytes: count,
    }),
    storage: z.object({ databaseBytes: count, freeDiskBytes: count, diskBytes: count }),
    sockets: z.object({ connections: count, rooms: count, documents: count, heldUpBoards: count }),
    backups: z.object({
      planned: z.object({ to: z.string(), nextAt: timestamp }).nullable(),
      lastBackup: backupRun,
      goodBackup: backupRun,
      lastDrill: drillRun,
      goodDrill: drillRun,
    }),
    limits: z.record(z.string(), z.number()),
  })
  .openapi('ServerFacts')
const auditEntry = z
  .object({
    id: count,
    at: timestamp,
    action: z.enum(AUDIT_ACTIONS),
    actorId: z.string().nullable(),
    actorName: z.string(),
    boardId: z.string().nullable(),
    workspaceId: z.string().nullable(),
    subject: z.string().nullable(),
    detail: z.record(z.string(), z.unknown()),
  })
  .openapi('AuditEntry')

export const factsRoute = createRoute({
  method: 'get',
  path: '/api/admin/server',
  'x-permission': 'admin',
  summary: 'Version, health, storage, connections and limits of this server',
  responses: { 200: json('The server', facts), ...problems('not-signed-in', 'forbidden') },
})
export const auditRoute = createRoute({
  method: 'get',
  path: '/api/admin/audit',
  'x-permission': 'admin',
  summary: 'The audit log, the newest entries first',
  request: {
    query: z.object({
      action: z.enum(AUDIT_ACTIONS).optional(),
      before: z.coerce.number().int().min(1).optional().openapi({ description: 'Entries older than this id' }),
    }),
  },
  responses: {
    200: json(
      'Entries',
      z.object({
        entries: z.array(auditEntry),
        next: count.nullable().openapi({ description: 'What to ask `before` for older ones; null at the end' }),
      }),
    ),
    ...problems('bad-request', 'not-signed-in', 'forbidden'),
  },
})

/** Adds the routes of the admin page's server facts. */
export function addAdminServerRoutes(routes: Routes, services: ServiceContext, readFacts: ReadServerFacts): void {
  routes.add(factsRoute, async (c) => {
    const { readiness, startedAt, limits, backups, ...rest } = await readFacts()
    const { ready, checks } = readiness
    const planned = backups.planned && { ...backups.planned, nextAt: backups.planned.nextAt.toISOString() }
    const told = { ...rest, ready, checks: { ...checks }, limits: { ...limits }, backups: { ...backups, planned } }
    return c.json({ ...told, startedAt: startedAt.toISOString() }, 200)
  })

  routes.add(auditRoute, async (c) => {
    const { action, before } = c.req.valid('query')
    // One more than is shown tells whether there are older ones.
    const rows = await services.audit.list({ limit: AUDIT_PAGE_SIZE + 1, before, action })
    const entries = rows.slice(0, AUDIT_PAGE_SIZE).map(({ at, ...row }) => ({ ...row, at: at.toISOString() }))
    const next = rows.length > AUDIT_PAGE_SIZE ? (entries.at(-1)?.id ?? null) : null
    return c.json({ entries, next }, 200)
  })
}
