// The effect of treatment on the levels of risks: the number at each level before it, now and after it, the risks that
// moved, and the number in each cell of the heat map. Levels come from the board's own table. Pure.

import { asStep, type Step } from '../cards/card-fields'
import type { CoverageCard } from '../cards/treatment'
import { type Criteria, isWithinTolerance, levelOf } from '../criteria/criteria'
import { LEVELS, type Level } from '../criteria/scale'

/** The three assessments: before any treatment, at present, and after all planned treatment. */
export const ASSESSMENTS = ['inherent', 'current', 'residual'] as const
export type Assessment = (typeof ASSESSMENTS)[number]

export const ASSESSMENT_FIELDS = {
  inherent: { likelihood: 'likelihoodInherent', impact: 'impactInherent' },
  current: { likelihood: 'likelihoodCurrent', impact: 'impactCurrent' },
  residual: { likelihood: 'likelihoodResidual', impact: 'impactResidual' },
} as const satisfies Readonly<Record<Assessment, { likelihood: string; impact: string }>>

export interface LevelCounts {
  readonly levels: Readonly<Record<Level, number>>
  /** Likelihood or impact isn't set. */
  readonly notAssessed: number
  /** Counts assessed ones only, so that 0 says nothing where there are none. */
  readonly aboveTolerance: number
}

export interface HeatCell {
  readonly likelihood: Step
  readonly impact: Step
  readonly level: Level
  /** The ids of the risks, in the order of the board's cards. */
  readonly riskIds: readonly string[]
}

/** The change of a risk's level from one assessment to another; `unknown` if one of the two isn't assessed. */
export type Shift = 'lower' | 'same' | 'higher' | 'unknown'

export interface RiskPath {
  readonly riskId: string
  readonly levels: Readonly<Record<Assessment, Level | undefined>>
  readonly inherentToCurrent: Shift
  readonly currentToResidual: Shift
}

/** The number of times that each step from 1 to 5 was given, and the median. */
export interface ScoreSpread {
  readonly counts: readonly [number, number, number, number, number]
  /** The lower one of the two in the middle where the number is even: the scale is ordinal, there is nothing between. */
  readonly median: Step | undefined
  readonly notAssessed: number
}

export interface LevelShift {
  readonly counts: Readonly<Record<Assessment, LevelCounts>>
  readonly paths: readonly RiskPath[]
}

type Risk = Pick<CoverageCard, 'id' | 'kind' | 'fields'>

/** The level of a risk in an assessment; undefined while likelihood or impact isn't set. */
export function levelIn(
  { fields }: Pick<Risk, 'fields'>,
  assessment: Assessment,
  criteria: Criteria,
): Level | undefined {
  const { likelihood, impact } = ASSESSMENT_FIELDS[assessment]
  return levelOf(criteria, asStep(fields[likelihood]), asStep(fields[impact]))
}

/** Whether there are risks and none of them is assessed: then nobody knows how many are above tolerance. */
export function isUnassessed({ levels, notAssessed }: LevelCounts): boolean {
  return notAssessed > 0 && Object.values(levels).every((count) => count === 0)
}

/** Computes the shift; cards other than risks are ignored. */
export function levelShift(cards: readonly Risk[], criteria: Criteria): LevelShift {
  const paths = cards.filter(isRisk).map((risk): RiskPath => {
    const inherent = levelIn(risk, 'inherent', criteria)
    const current = levelIn(risk, 'current', criteria)
    const residual = levelIn(risk, 'residual', criteria)
    return {
      riskId: risk.id,
      levels: { inherent, current, residual },
      inherentToCurrent: shiftOf(inherent, current),
      currentToResidual: shiftOf(current, residual),
    }
  })
  const countIn = (assessment: Assessment): LevelCounts => {
    const levels = { low: 0, medium: 0, high: 0, 'very-high': 0 }
    let notAssessed = 0
    let aboveTolerance = 0
    for (const path of paths) {
      const level = path.levels[assessment]
      if (level === undefined) notAssessed++
      else {
        levels[level]++
        if (!isWithinTolerance(criteria, level)) aboveTolerance++
      }
    }
    return { levels, notAssessed, aboveTolerance }
  }
  return {
    counts: { inherent: countIn('inherent'), current: countIn('current'), residual: countIn('residual') },
    paths,
  }
}

/** The 25 cells, likelihood 1 first and in it impact 1 first. */
export function heatMap(cards: readonly Risk[], assessment: Assessment, criteria: Criteria): HeatCell[] {
  const fields = ASSESSMENT_FIELDS[assessment]
  const risks = cards.filter(isRisk)
  const steps: readonly Step[] = [1, 2, 3, 4, 5]
  return steps.flatMap((likelihood) =>
    steps.map((impact) => ({
      likelihood,
      impact,
      level: levelOf(criteria, likelihood, impact) ?? 'low',
      riskIds: risks
        .filter((risk) => risk.fields[fields.likelihood] === likelihood && risk.fields[fields.impact] === impact)
        .map(({ id }) => id),
    })),
  )
}

/** Counts the steps that risks have for one score of one assessment. */
export function scoreSpread(
  cards: readonly Risk[],
  assessment: Assessment,
  score: 'likelihood' | 'impact',
): ScoreSpread {
  const counts: [number, number, number, number, number] = [0, 0, 0, 0, 0]
  let notAssessed = 0
  for (const risk of cards.filter(isRisk)) {
    const step = asStep(risk.fields[ASSESSMENT_FIELDS[assessment][score]])
    if (step === undefined) notAssessed++
    else counts[step - 1] = (counts[step - 1] ?? 0) + 1
  }
  return { counts, median: medianOf(counts), notAssessed }
}

function medianOf(counts: readonly number[]): Step | undefined {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return undefined
  let seen = 0
  const at = counts.findIndex((count) => {
    seen += count
    return seen * 2 >= total
  })
  return (at + 1) as Step
}

function isRisk({ kind }: Risk): boolean {
  return kind === 'risk'
}

function shiftOf(before: Level | undefined, after: Level | undefined): Shift {
  if (before === undefined || after === undefined) return 'unknown'
  const distance = LEVELS.indexOf(after) - LEVELS.indexOf(before)
  return distance < 0 ? 'lower' : distance > 0 ? 'higher' : 'same'
}
