// The workshop that is rehearsed: two hours on the example board, from a welcome to a last look. Its words are what a
// facilitator would write; the break ends by its timer, everything else by hand, so that two hours pass in minutes.

import { type Activity, SCORED_FIELDS } from '@/lib/domain/session/activity'
import { PLAIN_STEP, type StepFields } from '@/lib/domain/session/session'

const WRITE: Activity = { kind: 'write', cardKind: 'risk', isAnonymous: true }
export const VOTE = { kind: 'vote', dots: 5, mostPerCard: 3, cardKinds: ['risk'], isAnonymous: true } as const
const SCORE = { kind: 'score', cardKind: 'risk', isAnonymous: true } as const
/** After the discussion, people rate by name. */
export const SCORE_NAMED = { ...SCORE, isAnonymous: false } as const
export const SCORE_FIELDS = SCORED_FIELDS.risk

/** The break of ten minutes is cut down to three seconds. */
const BREAK_MINUTES = 0.05

const step = (title: string, ask: string, minutes: number, more: Partial<StepFields> = {}): StepFields => ({
  ...PLAIN_STEP,
  title,
  ask,
  minutes,
  ...more,
})

/** The top risks are known only after the vote: the step gets its place then. */
export const SCORING_TITLE = 'Score the top risks'
export const TITLE = 'Keeping an edge: risks and answers'

/** Shapes of the board that people are brought to. */
export interface PlanPlaces {
  readonly matrixId: string
  /** The zone that new cards go into. */
  readonly newRisksId: string
}

export function plan({ matrixId, newRisksId }: PlanPlaces): readonly StepFields[] {
  const atMatrix = { placeId: matrixId, gathers: true }
  const atNewRisks = { placeId: newRisksId, gathers: true }
  return [
    step('Welcome', 'Look around the board. Say who you are, and raise a hand once to see where it goes.', 5, {
      rights: 'look',
    }),
    step(
      'Risks, each alone',
      'What could go wrong within five years? Write up to three risks, unseen by the others.',
      15,
      {
        rights: 'comment',
        ...atNewRisks,
        activity: WRITE,
      },
    ),
    step('Read them together', 'Read what is new. Ask where a card is not clear.', 15, {
      ...atNewRisks,
      rights: 'look',
    }),
    step('Vote', 'Which risks deserve our time today? Five dots, at most three on one card.', 10, {
      rights: 'look',
      activity: VOTE,
    }),
    step('Break', 'Coffee.', BREAK_MINUTES, { rights: 'look', ends: 'with-the-timer' }),
    step(SCORING_TITLE, 'How likely is it, and how bad would it be? Answer for yourself.', 40, {
      rights: 'comment',
      activity: SCORE,
    }),
    step('Answer them', 'Link recommendations to the risks that they treat, and sharpen their words.', 25, atMatrix),
    step('Last look', 'What do we take along? Nothing changes any more.', 10, { rights: 'look' }),
  ]
}
