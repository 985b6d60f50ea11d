// Rounds of a session as the API takes and gives them (lib/domain/session/activity, lib/domain/session/round).

import { z } from '@hono/zod-openapi'
import { CARD_KINDS } from '@/lib/domain/cards/card-kind'
import { type ActivityKind, type ActivityOf, MOST_DOTS, SCORED_KINDS } from '@/lib/domain/session/activity'
import { MOST_CARDS_OF_ROUND, ROUND_STATES } from '@/lib/domain/session/round'
import { SESSION_TEXT_MAX_LENGTH } from '@/lib/domain/session/session'
import { publicRound, type RoundRow } from '../../db/sessions/rounds'
import { boardParams, localized, moment, oneLine } from '../routing/schemas'

/** The limit of the card's field. */
const RATIONALE_MAX_LENGTH = 4_000

export const roundParams = boardParams.extend({ roundId: z.string().max(64) })

const isAnonymous = z.boolean().openapi({ description: 'Announced with the activity; stays as it is in an open round' })

const ACTIVITY_SCHEMAS = {
  write: z.strictObject({ kind: z.literal('write'), cardKind: z.enum(CARD_KINDS), isAnonymous }),
  vote: z.strictObject({
    kind: z.literal('vote'),
    dots: z.number().int().min(1).max(MOST_DOTS),
    mostPerCard: z.number().int().min(1).max(MOST_DOTS),
    cardKinds: z.array(z.enum(CARD_KINDS)).max(CARD_KINDS.length).readonly(),
    isAnonymous,
  }),
  score: z.strictObject({ kind: z.literal('score'), cardKind: z.enum(SCORED_KINDS), isAnonymous }),
} satisfies { readonly [K in ActivityKind]: z.ZodType<ActivityOf<K>> }

// A kind that is missing from this list doesn't compile in presentRound.
export const activitySchema = z
  .discriminatedUnion('kind', [ACTIVITY_SCHEMAS.write, ACTIVITY_SCHEMAS.vote, ACTIVITY_SCHEMAS.score])
  .openapi('Activity')

const step = z.literal([1, 2, 3, 4, 5])
const rating = z.union([step, z.enum(['abstain', 'unknown'])])
const cardId = z.string().max(80)

const voteBallotSchema = z
  .record(cardId, z.number().int().min(1).max(MOST_DOTS))
  .openapi('VoteBallot', { description: 'Dots by card; empty: abstains' })
const scoreBallotSchema = z
  .record(cardId, z.record(z.string().max(40), rating))
  .openapi('ScoreBallot', { description: 'Ratings by card and field; what is absent was not answered' })

/** The empty one is a ballot of either kind. */
export const ballotSchema = z.union([voteBallotSchema, scoreBallotSchema])

const named = <S extends z.ZodType>(ballot: S) =>
  z
    .array(z.object({ userId: z.string(), name: z.string(), ballot }))
    .readonly()
    .nullable()
    .openapi({ description: 'Who cast what; null where the round was anonymous' })
const spreadSchema = z.object({
  counts: z.tuple([z.number(), z.number(), z.number(), z.number(), z.number()]).readonly(),
  abstained: z.number(),
  unknown: z.number(),
  median: z.number().nullable(),
  lowerQuartile: z.number().nullable(),
  upperQuartile: z.number().nullable(),
  least: z.number().nullable(),
  most: z.number().nullable(),
})
const resultSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('vote'),
    ballots: z.number(),
    abstained: z.number(),
    cards: z.array(z.object({ cardId, dots: z.number(), voters: z.number(), place: z.number() })).readonly(),
    named: named(voteBallotSchema),
  }),
  z.object({
    kind: z.literal('score'),
    ballots: z.number(),
    cards: z
      .array(
        z.object({
          cardId,
          raters: z.number(),
          answers: z
            .array(z.array(z.number()).readonly())
            .readonly()
            .optional()
            .openapi({ description: 'Of each person who rated every field, in the order of the fields; sorted' }),
          spreads: z.record(z.string(), spreadSchema),
        }),
      )
      .readonly(),
    named: named(scoreBallotSchema),
  }),
])

export const agreementInput = z.object({
  cardId,
  values: z.record(z.string().max(40), step),
  rationale: z.string().max(RATIONALE_MAX_LENGTH).openapi({ description: 'Empty: the card keeps its own' }),
})

export const projectorInput = z.object({ isPutAway: z.boolean() })

export const takeBackAgreementsInput = z.object({ cardIds: z.array(cardId).max(MOST_CARDS_OF_ROUND) })

const sessionTitle = oneLine(SESSION_TEXT_MAX_LENGTH.title)

/** A title in each language. */
export const titleInSchema = localized(sessionTitle).optional().openapi({
  description: 'The title in each language: readers see theirs as long as the title is one of these',
})

/** The cards that somebody chose for a round. */
export const chosenCards = z.array(cardId).min(1).max(MOST_CARDS_OF_ROUND)

export const roundInput = z.object({
  title: sessionTitle
    .optional()
    .openapi({ description: 'Without: a question for its activity, in the language of each reader' }),
  titleIn: titleInSchema,
  activity: activitySchema,
  cardIds: chosenCards
    .nullish()
    .openapi({ description: 'Without: those of the previous round, else of the place of the step, else of the board' }),
  sessionId: z.string().max(64).nullish().openapi({ description: 'With the step that is on there' }),
  stepId: z.string().max(64).nullish(),
  previousId: z.string().max(64).nullish().openapi({ description: 'The round that this one repeats' }),
  closesAt: moment.nullish().openapi({ description: 'When the server ends it by itself, within 60 days' }),
})

export const roundSchema = z
  .object({
    id: z.string(),
    sessionId: z.string().nullable(),
    stepId: z.string().nullable(),
    title: z.string(),
    titleIn: titleInSchema,
    activity: activitySchema,
    cardIds: z.array(z.string()).readonly(),
    state: z.enum(ROUND_STATES),
    turnout: z.number().int().openapi({ description: 'Ballots that were cast; for writing, drafts' }),
    finished: z
      .number()
      .int()
      .optional()
      .openapi({ description: 'Ballots that answer everything that is asked; only while the round is open' }),
    previousId: z.string().nullable(),
    closesAt: moment.nullable(),
    openedAt: moment,
    closedAt: moment.nullable(),
    isPutAway: z.boolean().optional().openapi({ description: 'A facilitator took its result off the projector' }),
    result: resultSchema.nullable().openapi({ description: 'Null until the round is shown, and in lists' }),
    agreements: z
      .array(
        z.object({
          cardId,
          values: z.record(z.string(), step),
          rationale: z.string(),
          isMedian: z.literal(true).optional().openapi({
            description:
              'The medians were taken as they are, for many cards at once; absent: somebody agreed on this card',
          }),
          raters: z.number().int(),
          byId: z.string(),
          at: moment,
        }),
      )
      .readonly(),
  })
  .openapi('Round')

/** Presents a round as the API answers it. */
export function presentRound(round: RoundRow): z.infer<typeof roundSchema> {
  return publicRound(round)
}
