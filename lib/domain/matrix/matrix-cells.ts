// The meaning of matrix cells: the cards that each may hold, the level of a cell, and its region of the drawing. Pure.

import type { Card } from '../cards/card'
import { isStep } from '../cards/card-fields'
import { type Criteria, levelOf } from '../criteria/criteria'
import { type Quadrant, quadrantOf } from '../criteria/quadrant'
import type { Level } from '../criteria/scale'
import type { Axis } from './axis'
import type { Cell } from './matrix'
import { fieldsFor, kindsOfMatrix, type MatrixAxes, type MatrixSettings } from './matrix-axes'

type Sides = Pick<MatrixAxes, 'x' | 'y'>

/** Regions of drivers by impact and uncertainty (van der Heijden 1996); both count as high from 3 up. */
export type DriverRegion = 'critical-uncertainty' | 'given-trend' | 'watch' | 'background'
export type Region = Quadrant | DriverRegion

/** Whether a matrix takes this card, by its kind. */
export function acceptsCard(matrix: Omit<MatrixSettings, 'w' | 'h'>, card: Pick<Card, 'kind'>): boolean {
  return kindsOfMatrix(matrix).includes(card.kind)
}

/** Returns the level of a cell; undefined if the axes aren't likelihood and impact. */
export function levelOfCell({ x, y }: Sides, criteria: Criteria, cell: Cell): Level | undefined {
  const [column, row] = [cell.x, cell.y]
  if (!isStep(column) || !isStep(row)) return undefined
  if (scaleOf(x) === 'impact' && scaleOf(y) === 'likelihood') return levelOf(criteria, row, column)
  if (scaleOf(x) === 'likelihood' && scaleOf(y) === 'impact') return levelOf(criteria, column, row)
  return undefined
}

/** Returns the named region of a cell: by impact and effort, or by impact and uncertainty. */
export function regionOfCell({ x, y }: Sides, cell: Cell): Region | undefined {
  const names = new Set([x?.field, y?.field])
  if (!names.has('impact') || !(names.has('effort') || names.has('uncertainty'))) return undefined
  const fields = fieldsFor({ x, y }, cell, {}, 'en')
  if (names.has('effort')) return quadrantOf(fields as Record<string, string | number>)
  const isStrong = Number(fields.impact) >= 3
  const isUncertain = Number(fields.uncertainty) >= 3
  if (isStrong) return isUncertain ? 'critical-uncertainty' : 'given-trend'
  return isUncertain ? 'watch' : 'background'
}

function scaleOf(axis: Axis | undefined): string | undefined {
  return axis?.type === 'step' ? axis.scale : undefined
}
