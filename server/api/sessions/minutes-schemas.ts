// The minutes of a session as the API gives them (lib/domain/session/minutes): a published shape with a version.

import { z } from '@hono/zod-openapi'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { LINK_KINDS } from '@/lib/domain/cards/link'
import { ASSESSMENTS } from '@/lib/domain/criteria/assessment'
import { LEVELS } from '@/lib/domain/criteria/scale'
import { MINUTES_VERSION } from '@/lib/domain/session/minutes'
import { moment } from '../routing/schemas'
import { roundSchema, titleInSchema } from './round-schemas'

const localized = z.object({ en: z.string(), ja: z.string() })
const scaleStep = z.object({ word: localized, band: z.string().optional() })
const scale = z.object({
  title: localized,
  steps: z.tuple([scaleStep, scaleStep, scaleStep, scaleStep, scaleStep]).readonly(),
})
const card = z.object({ cardId: z.string(), kind: z.enum(CARD_KINDS), ref: z.string(), title: z.string() })
const level = z.enum(LEVELS).nullable()
const fieldValue = z.union([z.string(), z.number()]).nullable().openapi({ description: 'null: not set' })
const link = z.object({ linkId: z.string(), kind: z.enum(LINK_KINDS), from: card, to: card })
const list = <S extends z.ZodType>(item: S) => z.array(item).readonly()

const changes = z.object({
  made: list(
    card.extend({
      byId: z.string().nullable().openapi({ description: 'null where nobody is named' }),
      level: level.openapi({ description: 'Its current level at the end' }),
    }),
  ),
  removed: list(card),
  renamed: list(card.extend({ was: z.string() })),
  moved: list(
    card.extend({
      fields: list(z.object({ field: z.string(), from: fieldValue, to: fieldValue })),
      levels: list(z.object({ assessment: z.enum(ASSESSMENTS), from: level, to: level })),
    }),
  ),
  linked: list(link),
  unlinked: list(link),
})

export const minutesSchema = z
  .object({
    version: z.literal(MINUTES_VERSION),
    id: z.string(),
    title: z.string(),
    titleIn: titleInSchema,
    board: z.object({ id: z.string(), title: z.string() }),
    startedAt: moment,
    endedAt: moment.nullable().openapi({ description: 'null while it runs: the minutes so far' }),
    steps: list(
      z.object({
        title: z.string(),
        titleIn: titleInSchema,
        startedAt: moment,
        endedAt: moment.nullable(),
        plannedMinutes: z.number().nullable(),
      }),
    ),
    people: list(z.object({ id: z.string(), name: z.string().nullable(), joinedAt: moment })),
    rounds: list(
      roundSchema
        .extend({
          written: list(z.string()).openapi({ description: 'What people wrote, once it is on the board: card ids' }),
        })
        .openapi('MinutesRound'),
    ).openapi({ description: 'Those without a sessionId were opened beside it, up to twelve hours before it began' }),
    changes: changes
      .nullable()
      .openapi({ description: 'Since it began; null for a session that began before boards were noted' }),
    cards: list(card).openapi({ description: 'Those that the rounds speak of' }),
    names: z.record(z.string(), z.string()).openapi({ description: 'Of people whom rounds and changes name, by id' }),
    wording: z.object({
      likelihood: scale,
      impact: scale,
      uncertainty: scale,
      levelWords: z.object({ low: localized, medium: localized, high: localized, 'very-high': localized }),
      levels: list(list(z.enum(LEVELS)))
        .optional()
        .openapi({
          description: 'levels[likelihood - 1][impact - 1]; sessions that ended in an earlier version lack it',
        }),
    }),
  })
  .openapi('Minutes')
