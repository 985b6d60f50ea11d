// A card as the API gives it, and the tag of its state.

import { createHash } from 'node:crypto'
import { z } from '@hono/zod-openapi'
import type { BriefSource } from '@/lib/brief/brief-source'
import type { BoardCard } from '@/lib/document/view/board-view'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import type { Criteria } from '@/lib/domain/criteria/criteria'
import { currentLevel } from '@/lib/domain/criteria/current-level'
import { LEVELS } from '@/lib/domain/criteria/scale'
import type { JsonValue } from '@/lib/std/json'
import { sortedJson } from '@/lib/std/sorted-json'
import { timestamp } from '../routing/schemas'

const citation = z.object({
  id: z.string(),
  briefId: z.string(),
  quote: z.string(),
  prefix: z.string(),
  suffix: z.string(),
  start: z.number().int(),
  end: z.number().int(),
  state: z.enum(['anchored', 'moved', 'orphan']),
  capturedBy: z.string(),
  capturedAt: timestamp,
  revision: z
    .number()
    .int()
    .optional()
    .openapi({ description: 'The revision of the brief; the first where it is missing' }),
  isKept: z.boolean().optional().openapi({ description: 'Moved or gone, and left as it is by somebody' }),
  isCut: z
    .boolean()
    .optional()
    .openapi({ description: 'The passage was longer than the board’s cap on quotes, and only its first part is kept' }),
  source: z
    .object({
      title: z.string(),
      authors: z.array(z.string()).readonly(),
      date: z.string(),
      sourceUrl: z.string().nullable(),
      rights: z.string(),
    })
    .nullable()
    .openapi({ description: 'Where the quote comes from; null where the brief was removed' }),
})
export const fieldValue = z.union([z.string(), z.number()])
/** A card in answers. */
export const cardSchema = z
  .object({
    id: z.string(),
    ref: z.string().openapi({ example: 'R-001' }),
    kind: z.enum(CARD_KINDS),
    title: z.string(),
    body: z.string(),
    fields: z.record(z.string(), fieldValue),
    ownerId: z
      .string()
      .nullable()
      .openapi({ description: 'The person whom `fields.owner` names; null where it is words alone' }),
    tags: z.array(z.string()).readonly(),
    citations: z.array(citation),
    language: z.string(),
    createdBy: z.string(),
    createdAt: z.string(),
    x: z.number(),
    y: z.number(),
    parentId: z.string(),
    level: z.enum(LEVELS).optional().openapi({ description: 'Of a risk whose current likelihood and impact are set' }),
  })
  .openapi('Card')

/** Presents a card with what is known of the briefs that it cites. */
export function presentCard(card: BoardCard, criteria: Criteria, sources: ReadonlyMap<string, BriefSource>) {
  const level = currentLevel(card, criteria)
  return {
    id: card.id,
    ref: card.ref,
    kind: card.kind,
    title: card.title,
    body: card.body,
    fields: { ...card.fields },
    ownerId: card.ownerPerson?.userId ?? null,
    tags: card.tags,
    citations: Object.entries(card.citations).map(([id, each]) => ({
      id,
      ...each,
      source: sources.get(each.briefId) ?? null,
    })),
    language: card.language,
    createdBy: card.createdBy,
    createdAt: card.createdAt,
    x: card.x,
    y: card.y,
    parentId: card.parentId,
    ...(level && { level }),
  }
}

/**
 * The tag of a card's state (RFC 9110, section 8.8.3). It covers what a request can change, the kind and the reference; not the
 * place, which moves with the cards beside it, nor what follows from the briefs and criteria (decision 190).
 */
export function cardTag(card: BoardCard): string {
  const { id, ref, kind, title, body, fields, ownerPerson, tags, citations, language } = card
  const said = { id, ref, kind, title, body, fields, ownerId: ownerPerson?.userId ?? null, tags, citations, language }
  return `"${createHash('sha256')
    .update(JSON.stringify(sortedJson(said as unknown as JsonValue)))
    .digest('base64url')
    .slice(0, 22)}"`
}
