// How a level is coloured in panels, by the board's palette. Its word always goes with it.

import type { Level } from '@/lib/domain/criteria/scale'

export const LEVEL_CHIP_CLASS: Readonly<Record<Level, string>> = {
  low: 'bg-level-low-soft text-level-low',
  medium: 'bg-level-medium-soft text-level-medium',
  high: 'bg-level-high-soft text-level-high',
  'very-high': 'bg-level-very-high-soft text-level-very-high',
}
