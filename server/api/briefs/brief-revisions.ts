// /api/boards/:id/briefs/:briefId/revisions: the versions of a brief. A new one takes the old one's place; citations
// and marks are found again in it.

import { z } from '@hono/zod-openapi'
import type { CitationOutcome } from '@/lib/brief/carried-citation'
import { codePointLength } from '@/lib/brief/code-points'
import { presentBlocks } from '@/lib/brief/presented-brief'
import { AppError } from '@/lib/domain/errors'
import type { Limits } from '@/lib/protocol/limits'
import type { BriefVersion } from '../../db/briefs/brief-revisions'
import type { BriefRow } from '../../db/briefs/briefs'
import { findBrief } from '../../services/briefs/find-brief'
import { findVersion, readVersion } from '../../services/briefs/read-version'
import { previewReplacement, replaceBrief, requireRevision } from '../../services/briefs/replace-brief'
import type { ServiceContext } from '../../services/context'
import { askerOf } from '../routing/asker-of'
import type { ApiContext } from '../routing/environment'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams, fileForm, json, timestamp } from '../routing/schemas'
import { inputFromForm, inputFromJson, isForm, pasted } from './brief-import'
import { briefSchema, presentBrief } from './brief-schemas'

const briefParams = boardParams.extend({ briefId: z.string().max(64) })
const revisionParams = briefParams.extend({ revision: z.coerce.number().int().min(1) })
const headers = z.object({
  'if-match': z
    .string()
    .regex(/^"?\d{1,9}"?$/, 'must be the revision that you have seen')
    .optional()
    .openapi({ description: 'The revision that you have seen: 409 where another one has come since', example: '"1"' }),
})

const versionInput = z.union([
  pasted,
  z.strictObject({ restore: z.number().int().min(1).openapi({ description: 'The revision to bring back' }) }),
])
const outcome = z.object({
  cardId: z.string(),
  citationId: z.string(),
  state: z.enum(['anchored', 'moved', 'orphan']),
  quote: z.string(),
  found: z.string().nullable().openapi({ description: 'What the version says there; null where the passage is gone' }),
  start: z.number().int(),
  end: z.number().int(),
})
const outcomes = {
  counts: z.object({ anchored: z.number().int(), moved: z.number().int(), orphan: z.number().int() }),
  citations: z.array(outcome),
}
const body = {
  content: {
    'application/json': { schema: versionInput },
    ...fileForm.content,
  },
}

export const listRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/briefs/{briefId}/revisions',
  'x-permission': 'read-board',
  summary: 'The versions of a brief, the newest first',
  request: { params: briefParams },
  responses: {
    200: json(
      'Versions',
      z.object({
        revisions: z.array(
          z.object({
            revision: z.number().int(),
            title: z.string(),
            characters: z.number().int().openapi({ description: 'In code points' }),
            replacedBy: z.string().nullable(),
            replacedAt: timestamp.nullable(),
          }),
        ),
      }),
    ),
    ...problems('not-found'),
  },
})
export const getRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/briefs/{briefId}/revisions/{revision}',
  'x-permission': 'read-board',
  summary: 'An earlier version of a brief, or the newest',
  request: { params: revisionParams },
  responses: {
    200: json(
      'The version',
      briefSchema.pick({ title: true, sourceUrl: true, text: true, blocks: true, removed: true, revision: true }),
    ),
    ...problems('bad-request', 'not-found'),
  },
})
export const previewRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/briefs/{briefId}/revisions/preview',
  'x-permission': 'edit-board',
  summary: 'What another version would do to the citations; nothing changes',
  request: { params: briefParams, headers, body },
  responses: {
    200: json('The citations', z.object(outcomes)),
    ...problems('bad-request', 'forbidden', 'not-found', 'too-large', 'conflict'),
  },
})
export const replaceRoute = createRoute({
  method: 'post',
  path: '/api/boards/{boardId}/briefs/{briefId}/revisions',
  'x-permission': 'edit-board',
  summary: 'Replace a brief by another version; citations and marks are found again',
  request: { params: briefParams, headers, body },
  responses: {
    201: json('The brief and its citations', z.object({ brief: briefSchema, ...outcomes })),
    ...problems('bad-request', 'forbidden', 'not-found', 'too-large', 'conflict', 'busy'),
  },
})

/** Adds the routes of the versions of briefs. */
export function addBriefRevisionRoutes(routes: Routes, services: ServiceContext, limits: Limits): void {
  routes.add(listRoute, async (c, access) => {
    const brief = await findBrief(services, access, c.req.valid('param').briefId)
    const earlier = await services.briefRevisions.list(brief.id)
    const revisions = [{ ...brief, replacedById: null, replacedAt: null }, ...earlier].map((row) => ({
      revision: row.revision,
      title: row.title,
      characters: codePointLength(row.text),
      replacedBy: row.replacedById,
      replacedAt: row.replacedAt?.toISOString() ?? null,
    }))
    return c.json({ revisions }, 200)
  })

  routes.add(getRoute, async (c, access) => {
    const { briefId, revision } = c.req.valid('param')
    const brief = await findBrief(services, access, briefId)
    const { title, sourceUrl, text, blocks } =
      revision === brief.revision ? brief : await findVersion(services, brief, revision)
    return c.json({ title, sourceUrl, text, ...presentBlocks(text, blocks), revision }, 200)
  })

  routes.add(previewRoute, async (c, access) => {
    const { briefId } = c.req.valid('param')
    const brief = await findBrief(services, access, briefId)
    requireRevision(brief, seenRevision(c))
    const version = await versionFrom(c, services, brief, limits.maxBriefBytes)
    return c.json(presentOutcomes(await previewReplacement(services, access, brief, version, waiterOf(c))), 200)
  })

  routes.add(replaceRoute, async (c, access) => {
    const { briefId } = c.req.valid('param')
    const brief = await findBrief(services, access, briefId)
    requireRevision(brief, seenRevision(c))
    const version = await versionFrom(c, services, brief, limits.maxBriefBytes)
    const done = await replaceBrief(services, access, brief, version, waiterOf(c))
    return c.json({ brief: presentBrief(done.brief), ...presentOutcomes(done.outcomes) }, 201)
  })
}

function waiterOf(c: ApiContext) {
  return { asker: askerOf(c), signal: c.req.raw.signal }
}

function seenRevision(c: ApiContext): number | undefined {
  const header = c.req.header('if-match')
  return header === undefined ? undefined : Number(header.replaceAll('"', ''))
}

async function versionFrom(
  c: ApiContext,
  services: ServiceContext,
  brief: BriefRow,
  maxBytes: number,
): Promise<BriefVersion> {
  const { signal } = c.req.raw
  if (isForm(c)) {
    return readVersion(services, brief, await inputFromForm(c, services.briefUploads, maxBytes), { signal })
  }
  if (!c.req.header('content-type')) {
    throw new AppError('bad-request', 'Send JSON {text} or {restore}, or a form with a file.', 'text')
  }
  const input = versionInput.parse(await c.req.json())
  if ('restore' in input) return findVersion(services, brief, input.restore)
  return readVersion(services, brief, await inputFromJson(c, maxBytes), { signal })
}

function presentOutcomes(citations: readonly CitationOutcome[]) {
  const count = (state: CitationOutcome['state']) => citations.filter((each) => each.state === state).length
  return {
    counts: { anchored: count('anchored'), moved: count('moved'), orphan: count('orphan') },
    citations: [...citations],
  }
}
