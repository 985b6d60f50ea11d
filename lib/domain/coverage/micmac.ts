// Cross-impact of drivers (MICMAC: matrice d'impacts croisés, multiplication appliquée à un classement; Godet, From
// Anticipation to Action, 1994): the direct influence of drivers on each other and, by powers of the matrix, their
// indirect influence. Pure.

import type { CardFields } from '../cards/card-fields'
import { pairFieldName } from '../cards/pair-field'
import type { CoverageCard } from '../cards/treatment'
import { byReference } from './traceability'

/**
 * 20 drivers make 380 pairs; nobody answers more with care. If there are more drivers, those with the lowest references
 * count.
 */
export const MICMAC_MAX_DRIVERS = 20

/**
 * The ranking is usually stable after six or seven powers (Godet); one that is not stable by then goes round in
 * circles.
 */
const MOST_POWERS = 12

/**
 * The role of a driver by its influence and dependence, each above the mean of all drivers or not. `influential`: moves
 * others, is moved by few. `relay`: moves and is moved, so that every effect on it spreads back. `dependent`: the
 * outcome. `autonomous`: apart.
 */
export const DRIVER_ROLES = ['influential', 'relay', 'dependent', 'autonomous'] as const
export type DriverRole = (typeof DRIVER_ROLES)[number]

export interface DriverStanding {
  /** Share of all influence, 0 to 1. */
  readonly influence: number
  /** Share of all dependence, 0 to 1. */
  readonly dependence: number
  /** 1 for the most influential; equals share a rank. */
  readonly rank: number
  readonly role: DriverRole
}

export interface DriverImpact {
  readonly driverId: string
  /** The sum of its row: the strength with which it moves all others directly. */
  readonly influenceSum: number
  /** The sum of its column. */
  readonly dependenceSum: number
  readonly direct: DriverStanding
  readonly indirect: DriverStanding
}

export interface Micmac {
  /** Ids in the order of their references; at most 20. */
  readonly driverIds: readonly string[]
  /** The number of drivers beyond the 20. */
  readonly leftOutIds: readonly string[]
  /**
   * `strengths[i][j]`: the strength with which driver i moves driver j, 0 to 3; undefined on the diagonal and if nobody
   * answered.
   */
  readonly strengths: readonly (readonly (number | undefined)[])[]
  /** The number of unanswered pairs, which count as 0. */
  readonly unansweredPairs: number
  readonly pairs: number
  readonly drivers: readonly DriverImpact[]
  /** The power of the matrix behind `indirect`. */
  readonly power: number
  /**
   * Whether the ranking at `power` equals that of the power before. If not, it goes round in circles or influence ends.
   */
  readonly isStable: boolean
}

type MicmacCard = Pick<CoverageCard, 'id' | 'kind' | 'ref' | 'fields'>

function influenceOn(fields: CardFields, driverId: string): number | undefined {
  const value = fields[pairFieldName('influence', driverId)]
  return [0, 1, 2, 3].includes(value as number) ? (value as number) : undefined
}

/** Computes the direct and indirect influence of a board's drivers. */
export function micmac(cards: readonly MicmacCard[]): Micmac {
  const fieldsOf = new Map(cards.map(({ id, fields }) => [id, fields]))
  const all = byReference(cards.filter(({ kind }) => kind === 'driver'))
  const driverIds = all.slice(0, MICMAC_MAX_DRIVERS)
  const strengths = driverIds.map((from) =>
    driverIds.map((to) => (from === to ? undefined : influenceOn(fieldsOf.get(from) ?? {}, to))),
  )
  const pairs = driverIds.length * Math.max(0, driverIds.length - 1)
  const answered = strengths.flat().filter((value) => value !== undefined).length
  const matrix = strengths.map((row) => row.map((value) => BigInt(value ?? 0)))
  const direct = sumsAt(matrix)
  const { sums, power, isStable } = raise(matrix, direct)
  const directStandings = standings(direct)
  const indirectStandings = standings(sums)
  return {
    driverIds,
    leftOutIds: all.slice(MICMAC_MAX_DRIVERS),
    strengths,
    unansweredPairs: pairs - answered,
    pairs,
    drivers: driverIds.map((driverId, i) => ({
      driverId,
      influenceSum: Number(direct.influence[i] ?? 0n),
      dependenceSum: Number(direct.dependence[i] ?? 0n),
      direct: directStandings[i] ?? NOBODY,
      indirect: indirectStandings[i] ?? NOBODY,
    })),
    power,
    isStable,
  }
}

const NOBODY: DriverStanding = { influence: 0, dependence: 0, rank: 1, role: 'autonomous' }

/** Row and column sums of a power of the matrix. They outgrow what a number holds exactly: 57 to the 12th. */
interface Sums {
  readonly influence: readonly bigint[]
  readonly dependence: readonly bigint[]
}

type Matrix = readonly (readonly bigint[])[]

function sumsAt(matrix: Matrix): Sums {
  const ones = matrix.map(() => 1n)
  return { influence: times(matrix, ones), dependence: times(transpose(matrix), ones) }
}

/**
 * Goes up the powers until the ranking by influence and that by dependence are those of the power before. The sums of a
 * power need no matrix product: the row sums of the power k are the matrix times those of the power k - 1.
 */
function raise(matrix: Matrix, direct: Sums): { sums: Sums; power: number; isStable: boolean } {
  const columns = transpose(matrix)
  let sums = direct
  for (let power = 2; power <= MOST_POWERS; power++) {
    const next = { influence: times(matrix, sums.influence), dependence: times(columns, sums.dependence) }
    // Influence without circles ends: the longest paths are the last ones that carry information.
    if (next.influence.every((value) => value === 0n)) return { sums, power: power - 1, isStable: false }
    const isStable = sameRanking(next.influence, sums.influence) && sameRanking(next.dependence, sums.dependence)
    sums = next
    if (isStable) return { sums, power, isStable }
  }
  return { sums, power: MOST_POWERS, isStable: false }
}

function times(matrix: Matrix, vector: readonly bigint[]): bigint[] {
  return matrix.map((row) => row.reduce((sum, value, i) => sum + value * (vector[i] ?? 0n), 0n))
}

function transpose(matrix: Matrix): bigint[][] {
  return matrix.map((_, i) => matrix.map((row) => row[i] ?? 0n))
}

/** 1 for the highest; equal values share a rank, and the next rank counts all of them. */
function ranksOf(values: readonly bigint[]): number[] {
  return values.map((value) => 1 + values.filter((other) => other > value).length)
}

function sameRanking(a: readonly bigint[], b: readonly bigint[]): boolean {
  const ranksOfB = ranksOf(b)
  return ranksOf(a).every((rank, i) => rank === ranksOfB[i])
}

function standings({ influence, dependence }: Sums): DriverStanding[] {
  const ranks = ranksOf(influence)
  // Both have the same total, because each strength is once in a row and once in a column.
  const total = influence.reduce((sum, value) => sum + value, 0n)
  const isAboveMean = (value: bigint) => value * BigInt(influence.length) > total
  return influence.map((value, i) => {
    const depends = dependence[i] ?? 0n
    return {
      influence: share(value, total),
      dependence: share(depends, total),
      rank: ranks[i] ?? 1,
      role: roleOf(isAboveMean(value), isAboveMean(depends)),
    }
  })
}

function roleOf(isInfluential: boolean, isDependent: boolean): DriverRole {
  if (isInfluential) return isDependent ? 'relay' : 'influential'
  return isDependent ? 'dependent' : 'autonomous'
}

const SHARE_UNITS = 1_000_000n

/** Rounds the share to six digits. */
function share(value: bigint, total: bigint): number {
  return total === 0n ? 0 : Number((value * SHARE_UNITS) / total) / Number(SHARE_UNITS)
}
