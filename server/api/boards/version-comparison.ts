// GET /api/boards/:id/versions/compare: what differs between two versions of a board, a version and now, or two boards.

import { z } from '@hono/zod-openapi'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { LINK_KINDS } from '@/lib/domain/cards/link'
import { CRITERIA_PARTS, type CriteriaPart } from '@/lib/domain/criteria/criteria'
import { LEVELS } from '@/lib/domain/criteria/scale'
import { LOCALES } from '@/lib/domain/localized'
import { boardFileName } from '@/lib/export/file-name'
import type { ComparisonAnswer } from '../../board-work/compare-boards'
import type { ServiceContext } from '../../services/context'
import { compareVersions } from '../../services/versions/compare-versions'
import { answerDownload } from '../routing/answer-download'
import { answerJson } from '../routing/answer-json'
import { workOf } from '../routing/asker-of'
import { problems } from '../routing/problem'
import { createRoute } from '../routing/route'
import type { Routes } from '../routing/routes'
import { boardParams, listOf } from '../routing/schemas'
import { changedCard } from './changes-schema'

const count = z.number().int().min(0)
const level = z.enum(LEVELS).nullable()
const citation = z.object({ id: z.string(), briefId: z.string(), quote: z.string(), state: z.string() })
const value = z
  .union([z.string(), z.number(), z.array(z.string()).readonly(), z.array(citation).readonly()])
  .nullable()
  .openapi({ description: 'null: not set' })
const fields = z
  .record(z.string(), z.tuple([value, value]).readonly())
  .openapi({ description: 'Each value that differs, before and after' })
const compared = <S extends z.ZodType>(item: S) => {
  const list = z.array(item).readonly()
  return z.object({ added: list, removed: list, changed: list })
}
const card = changedCard.extend({
  fields,
  place: z.object({
    pageId: z.string(),
    page: z.string(),
    holderId: z.string().openapi({ description: 'The zone or matrix; empty where it lies free' }),
    holder: z.string(),
    at: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }),
  }),
  levels: z.tuple([level, level]).readonly().openapi({ description: 'The current level before and after' }),
  people: z.array(z.string()).readonly().openapi({ description: 'Ids of its makers and owners' }),
  owners: z
    .array(z.object({ name: z.string(), userId: z.string().nullable() }))
    .readonly()
    .openapi({ description: 'Its owners before and after; without an id where they are words alone' }),
})
const link = z.object({
  linkId: z.string(),
  kind: z.enum(LINK_KINDS),
  from: changedCard,
  to: changedCard,
  fields,
})
const thing = z.object({ id: z.string(), title: z.string(), fields })
const brief = z.object({
  briefId: z.string(),
  title: z.string(),
  fields,
  sentences: z
    .object({ added: count, removed: count, changed: count, moved: count })
    .nullable()
    .openapi({ description: 'null where the text is the same or not known any more' }),
})
const comparison = z
  .object({
    title: z.tuple([z.string(), z.string()]).readonly().nullable(),
    cards: compared(card),
    links: compared(link),
    matrices: compared(thing),
    zones: compared(thing),
    pages: compared(thing),
    criteria: z.array(z.enum(CRITERIA_PARTS as [CriteriaPart, ...CriteriaPart[]])).readonly(),
    briefs: compared(brief),
    drawings: z
      .object({ added: count, removed: count, changed: count })
      .openapi({ description: 'All other shapes, counted' }),
    summary: z.string().openapi({ example: '3 risks moved up, REC-004 is now completed' }),
  })
  .openapi('Comparison')

export const compareRoute = createRoute({
  method: 'get',
  path: '/api/boards/{boardId}/versions/compare',
  'x-permission': 'read-board',
  summary: 'What differs between two versions of a board, a version and now, or another board and this one',
  request: {
    params: boardParams,
    query: z.object({
      from: z.string().max(80).openapi({ description: 'The id of a version, or `board:` and the id of another board' }),
      to: z.string().max(64).default('now').openapi({ description: 'The id of a version, or `now`' }),
      kinds: listOf(CARD_KINDS).optional(),
      person: z.string().max(64).optional().openapi({ description: 'A user’s id: the cards that they made or own' }),
      owner: z
        .string()
        .max(200)
        .optional()
        .openapi({ description: 'A user’s id, or an owner’s name in any spelling: the cards that they own' }),
      levels: listOf(LEVELS).optional(),
      format: z.enum(['json', 'md', 'markdown']).default('json'),
      language: z.enum(LOCALES).default('en'),
    }),
  },
  responses: {
    200: {
      description: 'What differs',
      content: {
        'application/json': { schema: comparison },
        'text/markdown': { schema: z.string().openapi({ format: 'binary' }) },
      },
    },
    ...problems('bad-request', 'not-found', 'too-many', 'busy'),
  },
})

/** Adds the route that compares versions and boards. */
export function addVersionComparisonRoutes(routes: Routes, services: ServiceContext): void {
  routes.add(compareRoute, async (c, access) => {
    const { from, to, kinds, person, owner, levels, format, language } = c.req.valid('query')
    const isMarkdown = format !== 'json' || (c.req.header('accept') ?? '').startsWith('text/markdown')
    const wishes = {
      locale: language,
      filter: { kinds, person, owners: owner === undefined ? undefined : [owner], levels },
      format: isMarkdown ? ('md' as const) : ('json' as const),
    }
    const content = await compareVersions(services, access, { from, to }, wishes, workOf(c))
    if (!isMarkdown) return answerJson<ComparisonAnswer>(c, content)
    const dated = { title: access.board.title, at: services.now().getTime(), timeZone: 'UTC' }
    return answerDownload(c, services, access, {
      content,
      mediaType: 'text/markdown; charset=utf-8',
      fileName: boardFileName('changes', dated, language, 'md'),
      format: 'md',
      part: 'comparison',
    })
  })
}
