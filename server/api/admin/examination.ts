// /api/admin/examination: the server looks itself over, for those who run it.

import { z } from '@hono/zod-openapi'
import { FINDING_IDS, type Finding, SEVERITIES } from '../../doctor/findings'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { json, timestamp } from '../routing/schemas'

/** Examines the server that answers; `origin` is where the page that asks is open. */
export type ExamineServer = (origin: string) => Promise<Finding[]>

const finding = z
  .object({
    id: z.enum(FINDING_IDS),
    severity: z.enum(SEVERITIES),
    values: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .openapi('Finding')

export const examinationRoute = createRoute({
  method: 'get',
  path: '/api/admin/examination',
  'x-permission': 'admin',
  summary: 'Look the server over: what is wrong, and what fills the words about it. Nothing is changed',
  responses: {
    200: json('The findings, the worst first', z.object({ examinedAt: timestamp, findings: z.array(finding) })),
    ...problems('not-signed-in', 'forbidden'),
  },
})

/** Adds the route by which admins have the server examined. */
export function addExaminationRoute(routes: Routes, examineServer: ExamineServer, now: () => Date): void {
  routes.add(examinationRoute, async (c) => {
    const { protocol, host } = c.env.address
    const findings = await examineServer(`${protocol}://${host}`)
    return c.json({ examinedAt: now().toISOString(), findings: findings.map((each) => ({ ...each })) }, 200)
  })
}
