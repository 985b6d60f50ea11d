// A matrix by the board's criteria: its two axes, its geometry, and the cell of a card by its fields.

import type { CardFields, CardFieldValue } from '../cards/card-fields'
import type { CardKind } from '../cards/card-kind'
import type { Locale } from '../localized'
import { type Axis, type AxisLists, axisOf, kindsWith, positionOn, valueAt } from './axis'
import { type Cell, type Grid, MATRIX_TRAY_PX, type MatrixLayout, type Size } from './matrix'

/** The settings in a matrix's shape; '' means a side without an axis. */
export type MatrixSettings = Size & {
  readonly xField: string
  readonly yField: string
  readonly layout: MatrixLayout
}

export interface MatrixAxes {
  /** Undefined if the side has no axis, or its field has none on this board. */
  readonly x: Axis | undefined
  readonly y: Axis | undefined
  readonly grid: Grid
  /** True if every field that the matrix names has an axis; otherwise no card has a cell. */
  readonly isWhole: boolean
}

const LEFT_PX = { none: 12, step: 84, words: 124 } as const
const TOP_PX = { title: 44, heads: 32 } as const
const BOTTOM_PX = { none: 8, step: 52 } as const
/** Only a matrix of steps has levels and regions. */
const CELL_TOP_PX = { none: 8, step: 22 } as const

/** Computes the axes and the geometry of a matrix from its settings and the board's lists of words. */
export function matrixAxes({ w, h, xField, yField, layout }: MatrixSettings, lists: AxisLists): MatrixAxes {
  const isRings = layout === 'rings'
  const x = axisOf(xField, lists)
  const y = isRings ? undefined : axisOf(yField, lists)
  const isWhole = (xField === '' || x !== undefined) && (isRings || yField === '' || y !== undefined)
  const hasHeads = !isRings && x !== undefined && x.type !== 'step'
  const inset = {
    left: !y ? LEFT_PX.none : y.type === 'step' ? LEFT_PX.step : LEFT_PX.words,
    top: TOP_PX.title + (hasHeads ? TOP_PX.heads : 0),
    right: y ? 8 : 12,
    bottom: (!isRings && x?.type === 'step' ? BOTTOM_PX.step : BOTTOM_PX.none) + MATRIX_TRAY_PX,
  }
  const grid = {
    w,
    h,
    layout,
    inset,
    columns: x?.count ?? 1,
    rows: y?.count ?? 1,
    isUpward: y?.isOrdinal ?? false,
    cellTop: x?.type === 'step' || y?.type === 'step' ? CELL_TOP_PX.step : CELL_TOP_PX.none,
  }
  return { x, y, grid, isWhole }
}

/** The kinds of card that have every field of the matrix. */
export function kindsOfMatrix({ xField, yField, layout }: Omit<MatrixSettings, 'w' | 'h'>): readonly CardKind[] {
  return kindsWith(layout === 'rings' ? [xField] : [xField, yField])
}

/** Returns the cell of a card by its fields; undefined while the card belongs in the tray. */
export function cellOf({ x, y, isWhole }: MatrixAxes, fields: CardFields): Cell | undefined {
  if (!isWhole) return undefined
  const column = x ? positionOn(x, fields[x.field]) : 1
  const row = y ? positionOn(y, fields[y.field]) : 1
  return column === undefined || row === undefined ? undefined : { x: column, y: row }
}

/**
 * Returns the values that a card's fields get in a cell, or in the tray (undefined), by field name; null removes a
 * value. A word that already means the same keeps its spelling.
 */
export function fieldsFor(
  axes: Pick<MatrixAxes, 'x' | 'y'>,
  cell: Cell | undefined,
  before: CardFields,
  locale: Locale,
): Readonly<Record<string, CardFieldValue | null>> {
  const changes: Record<string, CardFieldValue | null> = {}
  for (const side of ['x', 'y'] as const) {
    const axis = axes[side]
    if (!axis || (cell && positionOn(axis, before[axis.field]) === cell[side])) continue
    changes[axis.field] = (cell && valueAt(axis, cell[side], locale)) ?? null
  }
  return changes
}
