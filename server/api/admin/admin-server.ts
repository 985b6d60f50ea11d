// /api/admin/server: how the server is, for those who run it.

import { z } from '@hono/zod-openapi'
import type { ReadServerFacts } from '../../metrics/server-facts'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { json, timestamp } from '../routing/schemas'

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
    updates: z.object({
      builtAt: timestamp.nullable(),
      url: z.string().nullable().openapi({ description: 'A page that lists releases (UPDATES_URL)' }),
      newest: z.string().nullable().openapi({ description: 'What the file newest-version of the data folder says' }),
      isOutdated: z.boolean().openapi({ description: 'The newest version is newer than this one' }),
    }),
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
export const factsRoute = createRoute({
  method: 'get',
  path: '/api/admin/server',
  'x-permission': 'admin',
  summary: 'Version, health, storage, connections and limits of this server',
  responses: { 200: json('The server', facts), ...problems('not-signed-in', 'forbidden') },
})

/** Adds the route of the admin page's server facts. */
export function addAdminServerRoutes(routes: Routes, readFacts: ReadServerFacts): void {
  routes.add(factsRoute, async (c) => {
    const { readiness, startedAt, limits, backups, updates, ...rest } = await readFacts()
    const { ready, checks } = readiness
    const planned = backups.planned && { ...backups.planned, nextAt: backups.planned.nextAt.toISOString() }
    const told = { ...rest, ready, checks: { ...checks }, limits: { ...limits }, backups: { ...backups, planned } }
    const known = { ...updates, builtAt: updates.builtAt?.toISOString() ?? null }
    return c.json({ ...told, updates: known, startedAt: startedAt.toISOString() }, 200)
  })
}
