// The tldraw shape of a matrix: cells whose axes are bound to fields of cards, and a tray for cards that have no cell yet.
// Every drawing in which position is data is one: risk matrix, impact/effort, lanes, roadmap, scenario cross, futures
// wheel, bow-tie. Older documents are brought to these props by the migrations.

import type { RecordProps, TLBaseShape, TLPropsMigrations } from '@tldraw/tlschema'
import { createShapePropsMigrationIds, createShapePropsMigrationSequence } from '@tldraw/tlschema'
import { T } from '@tldraw/validate'
import {
  MATRIX_LAYOUTS,
  MATRIX_POLES,
  MATRIX_TRAY_PX,
  type MatrixLayout,
  type MatrixPole,
} from '../domain/matrix/matrix'

export const POLE_MAX_LENGTH = 120

export type MatrixShapeProps = {
  w: number
  h: number
  title: string
  /** Names of fields with an axis (lib/domain/matrix/axis), such as `impactCurrent`; '' if the matrix has only one axis. */
  xField: string
  yField: string
  layout: MatrixLayout
} & Record<MatrixPole, string>
export type MatrixShape = TLBaseShape<'matrix', MatrixShapeProps>

const pole = T.string.check((value) => {
  if (value.length > POLE_MAX_LENGTH) throw new T.ValidationError(`at most ${POLE_MAX_LENGTH} characters`)
})

export const matrixShapeProps: RecordProps<MatrixShape> = {
  w: T.nonZeroNumber,
  h: T.nonZeroNumber,
  title: T.string,
  xField: T.string,
  yField: T.string,
  layout: T.literalEnum(...MATRIX_LAYOUTS),
  xLow: pole,
  xHigh: pole,
  yLow: pole,
  yHigh: pole,
}

const VERSIONS = createShapePropsMigrationIds('matrix', { AddLayoutPolesAndTray: 1 })

export const matrixMigrations: TLPropsMigrations = createShapePropsMigrationSequence({
  sequence: [
    {
      id: VERSIONS.AddLayoutPolesAndTray,
      // The tray is added below the old area, so that every cell, and every card in it, stays in its place.
      up: (props: Record<string, unknown>) => {
        props.h = Number(props.h) + MATRIX_TRAY_PX
        props.layout = 'grid'
        for (const name of MATRIX_POLES) props[name] = ''
      },
      down: (props: Record<string, unknown>) => {
        props.h = Number(props.h) - MATRIX_TRAY_PX
        for (const name of ['layout', ...MATRIX_POLES]) delete props[name]
      },
    },
  ],
})
