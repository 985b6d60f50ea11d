// The drawings that people can put onto a board, each a matrix with its axes, at a size at which cards are legible.

import { MATRIX_SIZE_PX, type MatrixLayout, type Size } from './matrix'

export const MATRIX_PRESETS = ['risk', 'effort', 'drivers', 'lanes', 'cross', 'wheel', 'roadmap', 'bow-tie'] as const
export type MatrixPreset = (typeof MATRIX_PRESETS)[number]

export type PresetSettings = Size & {
  readonly xField: string
  readonly yField: string
  readonly layout: MatrixLayout
}

const grid = (size: Size, xField: string, yField = ''): PresetSettings => ({ ...size, xField, yField, layout: 'grid' })

export const PRESET_SETTINGS: Readonly<Record<MatrixPreset, PresetSettings>> = {
  risk: grid(MATRIX_SIZE_PX, 'impactCurrent', 'likelihoodCurrent'),
  effort: grid(MATRIX_SIZE_PX, 'effort', 'impact'),
  drivers: grid(MATRIX_SIZE_PX, 'uncertainty', 'impact'),
  lanes: grid({ w: 1_124, h: 724 }, 'category'),
  cross: grid({ w: 1_012, h: 812 }, 'crossX', 'crossY'),
  wheel: { w: 1_124, h: 1_240, xField: 'ring', yField: '', layout: 'rings' },
  roadmap: grid({ w: 972, h: 772 }, 'timeBand', 'addressee'),
  'bow-tie': grid({ w: 1_124, h: 724 }, 'bowTie'),
}
