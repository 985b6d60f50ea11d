// The scored risks of a board as a risk register after NIST IR 8286 Rev. 1 (Integrating Cybersecurity and Enterprise Risk
// Management): the columns of its notional register, and per risk what its notional risk detail record adds. The report
// gives templates, not a file format: names here are its columns in camel case. A board judges on ordered scales, so that
// likelihood, impact and exposure are steps and words. What the templates have and the board has not (probabilities, money,
// a business impact analysis) is absent, never made up, and the file says so. Decision 67 has the mapping.

import type { BoardCard, BoardLink, BoardView } from '../document/view/board-view'
import { asStep, type Step } from '../domain/cards/card-fields'
import { statementClause } from '../domain/cards/statement-clause'
import { isTreating } from '../domain/cards/treatment'
import { byGravity } from '../domain/coverage/by-gravity'
import { ASSESSMENT_FIELDS, type Assessment } from '../domain/coverage/level-shift'
import { type Criteria, isWithinTolerance, levelOf, levelWord } from '../domain/criteria/criteria'
import { LEVELS, type Scale, stepWord } from '../domain/criteria/scale'
import { type Locale, textIn } from '../domain/localized'
import { type Dated, datedName } from './file-name'
import { riskStatement } from './risk-statement'

const NOTES = [
  'Likelihood, impact and exposure are ordinal: steps 1 to 5 of the scales in this file, and a level looked up in its table. They are not to be multiplied, added or averaged.',
  'priority ranks by exposure alone: 1 is the highest level of the table. Risks of one level share a priority.',
  'The board holds no probabilities beyond the bands of its scale, no amounts of money and no business impact analysis. The fields that need them are absent.',
  'riskResponseCost is text as people wrote it on recommendations. It is absent where they wrote none, and never a sum.',
] as const

/** ISO 31000 treatments of a board as the response types of NIST IR 8286, for threats and for opportunities. */
const RESPONSES: Readonly<Record<string, Readonly<Record<'threat' | 'opportunity', string | undefined>>>> = {
  avoid: { threat: 'avoid', opportunity: undefined },
  'remove-source': { threat: 'mitigate', opportunity: undefined },
  'change-likelihood': { threat: 'mitigate', opportunity: 'enhance' },
  'change-consequences': { threat: 'mitigate', opportunity: 'enhance' },
  share: { threat: 'transfer', opportunity: 'share' },
  retain: { threat: 'accept', opportunity: 'accept' },
  'take-or-increase': { threat: undefined, opportunity: 'realize' },
}

export interface NistInput {
  readonly title: string
  /** The moment of the board's state, ISO 8601. */
  readonly at: string
  readonly view: Pick<BoardView, 'cards' | 'links' | 'criteria'>
  /** The language of the board's words. */
  readonly locale: Locale
}

/** Apart from the board's own JSON. */
export function nistFileName(board: Dated): string {
  return datedName('NIST IR 8286r1', board, 'json')
}

/**
 * Writes the register as JSON text; undefined if no risk has both a current likelihood and a current impact, because
 * then there is nothing to state.
 */
export function writeNistRegister({ title, at, view, locale }: NistInput): string | undefined {
  const { cards, links, criteria } = view
  const risks = cards.filter(({ kind }) => kind === 'risk').toSorted(byGravity(criteria))
  const scored = risks.filter((risk) => assessmentOf(risk, 'current', criteria, locale)?.exposureRating !== undefined)
  if (scored.length === 0) return undefined
  const byId = new Map(cards.map((card) => [card.id, card]))
  const register = scored.map((risk) => entryOf(risk, treatmentsOf(risk, links, byId), criteria, locale))
  const unscored = risks.filter((risk) => !scored.includes(risk))
  const file = {
    title,
    generatedAt: at,
    basis: {
      publication: 'NIST IR 8286 Rev. 1',
      parts: ['notional cybersecurity risk register', 'notional risk detail record'],
      isOrdinal: true,
      notes: NOTES,
    },
    scales: {
      likelihood: scaleOf(criteria.likelihood, locale),
      impact: scaleOf(criteria.impact, locale),
      exposure: {
        levels: LEVELS.map((level) => ({
          level,
          word: levelWord(criteria, level, locale),
          isWithinTolerance: isWithinTolerance(criteria, level),
        })),
        /** Rows by likelihood 1 to 5, places by impact 1 to 5. */
        table: criteria.levels,
      },
      ...(criteria.horizon !== '' && { horizon: criteria.horizon }),
    },
    riskRegister: register,
    leftOut: unscored.map(({ ref, title: name }) => ({ id: ref, title: name, reason: 'not scored' })),
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

function entryOf(risk: BoardCard, treatments: readonly Treatment[], criteria: Criteria, locale: Locale) {
  const { ref, title, body, fields, tags } = risk
  const polarity = fields.polarity === 'opportunity' ? 'opportunity' : 'threat'
  const [cause, event, consequence] = [fields.cause, fields.event, fields.consequence].map(statementClause)
  const current = assessmentOf(risk, 'current', criteria, locale)
  const treatment = textOf(fields.treatment)
  const costs = treatments.flatMap(({ card }) => (textOf(card.fields.cost) ? [`${card.ref}: ${card.fields.cost}`] : []))
  return {
    id: ref,
    priority: LEVELS.length - LEVELS.indexOf(current?.exposureRating?.level ?? 'low'),
    riskDescription: [title.trim(), riskStatement(fields, locale)].filter((part) => part !== '').join(': ') || ref,
    riskCategory: textOf(fields.category),
    currentAssessment: current,
    riskResponseType: treatment && RESPONSES[treatment]?.[polarity],
    riskResponseCost: costs.length > 0 ? costs.join('; ') : undefined,
    riskResponseDescription:
      treatments.length > 0 ? treatments.map(({ card }) => `${card.ref} ${card.title}`.trim()).join('; ') : undefined,
    riskOwner: textOf(fields.owner),
    status: textOf(fields.status),
    riskDetail: {
      polarity,
      cause: cause || undefined,
      event: event || undefined,
      consequence: consequence || undefined,
      notes: body.trim() || undefined,
      objective: textOf(fields.objective),
      timeHorizon: textOf(fields.horizon),
      inherentAssessment: assessmentOf(risk, 'inherent', criteria, locale),
      residualAssessment: assessmentOf(risk, 'residual', criteria, locale),
      confidence: textOf(fields.confidence),
      rationale: textOf(fields.rationale),
      treatmentIso31000: treatment,
      dueDate: textOf(fields.due),
      nextReviewDate: textOf(fields.nextReview),
      tags: tags.length > 0 ? tags : undefined,
      responses: treatments.map(({ card, link }) => ({
        id: card.ref,
        description: card.title,
        effect: link.effect,
        strength: link.strength,
        type: textOf(card.fields.responseType),
        lifecycle: textOf(card.fields.lifecycle),
        owner: textOf(card.fields.owner),
        addressee: textOf(card.fields.addressee),
        cost: textOf(card.fields.cost),
        dueDate: textOf(card.fields.due),
      })),
      evidence: Object.values(risk.citations).map(({ quote, state }) => ({ quote, state })),
    },
  }
}

interface Treatment {
  readonly card: BoardCard
  readonly link: BoardLink
}

function treatmentsOf(
  risk: BoardCard,
  links: readonly BoardLink[],
  byId: ReadonlyMap<string, BoardCard>,
): readonly Treatment[] {
  return links.flatMap((link) => {
    const card = link.to === risk.id && isTreating(link) ? byId.get(link.from) : undefined
    return card && card.fields.lifecycle !== 'rejected' ? [{ card, link }] : []
  })
}

/** Returns undefined if neither is assessed; the exposure is absent if one of them isn't. */
function assessmentOf({ fields }: BoardCard, assessment: Assessment, criteria: Criteria, locale: Locale) {
  const names = ASSESSMENT_FIELDS[assessment]
  const [likelihood, impact] = [asStep(fields[names.likelihood]), asStep(fields[names.impact])]
  if (likelihood === undefined && impact === undefined) return undefined
  const level = levelOf(criteria, likelihood, impact)
  return {
    likelihood: likelihood && placeOn(criteria.likelihood, likelihood, locale),
    impact: impact && placeOn(criteria.impact, impact, locale),
    exposureRating: level && {
      level,
      word: levelWord(criteria, level, locale),
      isAboveTolerance: !isWithinTolerance(criteria, level),
    },
  }
}

function scaleOf(scale: Scale, locale: Locale) {
  return {
    title: textIn(scale.title, locale),
    steps: scale.steps.map((_, i) => placeOn(scale, (i + 1) as Step, locale)),
  }
}

function placeOn(scale: Scale, step: Step, locale: Locale) {
  return { step, word: stepWord(scale, step, locale), band: scale.steps[step - 1]?.band }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}
