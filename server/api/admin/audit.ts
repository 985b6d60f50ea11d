// /api/admin/audit: what happened on this server, filtered, in pages or as a file.

import { z } from '@hono/zod-openapi'
import { AUDIT_ACTIONS } from '@/lib/domain/boards/audit'
import { writeAuditFile } from '../../services/audit/write-audit-file'
import type { ServiceContext } from '../../services/context'
import { downloadHeaders } from '../routing/answer-download'
import { present } from '../routing/paging'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { json, timestamp } from '../routing/schemas'

const AUDIT_PAGE_SIZE = 50

const count = z.number().int()
const entry = z
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
const instant = z.iso.datetime({ offset: true, error: 'must be a date and time such as 2026-01-31T09:30:00Z' })
const filter = z.object({
  action: z.enum(AUDIT_ACTIONS).optional(),
  who: z
    .string()
    .trim()
    .max(100)
    .optional()
    .openapi({ description: 'Part of the name of the person who did it, or of whom or what it was done to' }),
  from: instant.optional().openapi({ description: 'Entries of this moment or later' }),
  until: instant.optional().openapi({ description: 'Entries before this moment' }),
})

export const auditRoute = createRoute({
  method: 'get',
  path: '/api/admin/audit',
  'x-permission': 'admin',
  summary: 'The audit log, the newest entries first',
  request: {
    query: filter.extend({
      before: z.coerce.number().int().min(1).optional().openapi({ description: 'Entries older than this id' }),
    }),
  },
  responses: {
    200: json(
      'Entries',
      z.object({
        entries: z.array(entry),
        next: count.nullable().openapi({ description: 'What to ask `before` for older ones; null at the end' }),
      }),
    ),
    ...problems('bad-request', 'not-signed-in', 'forbidden'),
  },
})
export const auditFileRoute = createRoute({
  method: 'get',
  path: '/api/admin/audit/export',
  'x-permission': 'admin',
  summary: 'The audit log as CSV (RFC 4180, safe from formulas), the newest entries first; noted in the log itself',
  request: { query: filter },
  responses: {
    200: { description: 'Entries', content: { 'text/csv': { schema: z.string().openapi({ format: 'binary' }) } } },
    ...problems('bad-request', 'not-signed-in', 'forbidden'),
  },
})

/** Adds the routes of the audit log. */
export function addAuditRoutes(routes: Routes, services: ServiceContext): void {
  routes.add(auditRoute, async (c) => {
    const { before, ...asked } = c.req.valid('query')
    // One more than is shown tells whether there are older ones.
    const rows = await services.audit.list({ limit: AUDIT_PAGE_SIZE + 1, before, ...wished(asked) })
    const entries = rows.slice(0, AUDIT_PAGE_SIZE).map((row) => present(row))
    const next = rows.length > AUDIT_PAGE_SIZE ? (entries.at(-1)?.id ?? null) : null
    return c.json({ entries, next }, 200)
  })

  routes.add(auditFileRoute, async (c, admin) => {
    const file = await writeAuditFile(services, admin, wished(c.req.valid('query')))
    const name = `audit ${services.now().toISOString().slice(0, 10)}.csv`
    return c.body(file, 200, { 'content-type': 'text/csv; charset=utf-8', ...downloadHeaders(name) })
  })
}

function wished({ from, until, ...rest }: z.output<typeof filter>) {
  const dateOf = (text: string | undefined) => (text === undefined ? undefined : new Date(text))
  return { ...rest, from: dateOf(from), until: dateOf(until) }
}
