// The changes of a board between two moments as the API gives them (lib/domain/changes/board-changes).

import { z } from '@hono/zod-openapi'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { LINK_KINDS } from '@/lib/domain/cards/link'
import { ASSESSMENTS } from '@/lib/domain/criteria/assessment'
import { LEVELS } from '@/lib/domain/criteria/scale'

export const changedCard = z.object({
  cardId: z.string(),
  kind: z.enum(CARD_KINDS),
  ref: z.string(),
  title: z.string(),
  isCut: z
    .literal(true)
    .optional()
    .openapi({ description: 'The title was cut inside a clause: people see it with an ellipsis' }),
})
const level = z.enum(LEVELS).nullable()
const fieldValue = z.union([z.string(), z.number()]).nullable().openapi({ description: 'null: not set' })
const link = z.object({ linkId: z.string(), kind: z.enum(LINK_KINDS), from: changedCard, to: changedCard })
const list = <S extends z.ZodType>(item: S) => z.array(item).readonly()

export const changesSchema = z.object({
  made: list(
    changedCard.extend({
      byId: z.string().nullable().openapi({ description: 'null where nobody is named' }),
      level: level.openapi({ description: 'Its current level at the end' }),
    }),
  ),
  removed: list(changedCard),
  renamed: list(changedCard.extend({ was: z.string() })),
  moved: list(
    changedCard.extend({
      fields: list(z.object({ field: z.string(), from: fieldValue, to: fieldValue })),
      levels: list(z.object({ assessment: z.enum(ASSESSMENTS), from: level, to: level })),
    }),
  ),
  linked: list(link),
  unlinked: list(link),
})
