// Matrices for tests, with the criteria of a new board.

import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import { MATRIX_SIZE_PX } from '@/lib/domain/matrix/matrix'
import { type MatrixAxes, type MatrixSettings, matrixAxes } from '@/lib/domain/matrix/matrix-axes'

export const RISK_SETTINGS: MatrixSettings = {
  ...MATRIX_SIZE_PX,
  xField: 'impactCurrent',
  yField: 'likelihoodCurrent',
  layout: 'grid',
}

export function axesFor(settings: Partial<MatrixSettings> = {}): MatrixAxes {
  return matrixAxes({ ...RISK_SETTINGS, ...settings }, DEFAULT_CRITERIA)
}
