// How slides look: their language, and the colours of levels.

import type { Level } from '@/lib/domain/criteria/scale'
import type { Tone } from '@/lib/domain/criteria/tone'

export interface SlideLook {
  readonly lang: string
  /** The direction of the language: tables and rows of boxes follow it. */
  readonly isFromRight: boolean
  readonly tones: Readonly<Record<Level, Tone>>
}

/** A colour as PowerPoint has it. */
export function slideColor(color: string): string {
  return color.replace('#', '').toUpperCase()
}
