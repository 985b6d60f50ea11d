// The minutes of a session as the API gives them (lib/domain/session/minutes): a published shape with a version.

import { z } from '@hono/zod-openapi'
import { LEVELS } from '@/lib/domain/criteria/scale'
import { MINUTES_VERSION } from '@/lib/domain/session/minutes'
import { changedCard, changesSchema } from '../boards/changes-schema'
import { localizedText, moment } from '../routing/schemas'
import { roundSchema, titleInSchema } from './round-schemas'

const scaleStep = z.object({ word: localizedText, band: z.string().optional() })
const scale = z.object({
  title: localizedText,
  steps: z.tuple([scaleStep, scaleStep, scaleStep, scaleStep, scaleStep]).readonly(),
})
const list = <S extends z.ZodType>(item: S) => z.array(item).readonly()

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
        isAgain: z.literal(true).optional().openapi({ description: 'The session came back to this step' }),
      }),
    ),
    people: list(z.object({ id: z.string(), name: z.string().nullable(), joinedAt: moment })),
    rounds: list(
      roundSchema
        .extend({
          written: list(z.string()).openapi({ description: 'What people wrote, once it is on the board: card ids' }),
          details: z
            .record(z.string(), z.string())
            .optional()
            .openapi({ description: 'The text with which those cards were written, by card id' }),
        })
        .openapi('MinutesRound'),
    ).openapi({ description: 'Those without a sessionId were opened beside it, up to twelve hours before it began' }),
    changes: changesSchema
      .nullable()
      .openapi({ description: 'Since it began; null for a session that began before boards were noted' }),
    tasks: list(changedCard.extend({ owner: z.string().nullable(), due: z.string().nullable() })).openapi({
      description: 'Cards that got an owner or a due day since it began',
    }),
    cards: list(changedCard).openapi({ description: 'Those that the rounds speak of' }),
    names: z.record(z.string(), z.string()).openapi({ description: 'Of people whom rounds and changes name, by id' }),
    wording: z.object({
      likelihood: scale,
      impact: scale,
      uncertainty: scale,
      levelWords: z.object({
        low: localizedText,
        medium: localizedText,
        high: localizedText,
        'very-high': localizedText,
      }),
      levels: list(list(z.enum(LEVELS)))
        .optional()
        .openapi({
          description: 'levels[likelihood - 1][impact - 1]; sessions that ended in an earlier version lack it',
        }),
    }),
  })
  .openapi('Minutes')
