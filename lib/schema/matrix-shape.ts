// The tldraw shape of a matrix: a grid of five by five cells whose axes are bound to two step fields of cards.

import type { RecordProps, TLBaseShape } from '@tldraw/tlschema'
import { T } from '@tldraw/validate'

export interface MatrixShapeProps {
  w: number
  h: number
  title: string
  /** Names of step fields of lib/domain/card-fields, such as `impactCurrent`. */
  xField: string
  yField: string
}
export type MatrixShape = TLBaseShape<'matrix', MatrixShapeProps>

export const matrixShapeProps: RecordProps<MatrixShape> = {
  w: T.nonZeroNumber,
  h: T.nonZeroNumber,
  title: T.string,
  xField: T.string,
  yField: T.string,
}
