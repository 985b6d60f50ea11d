// A person's picture settings, kept on this device so that the next picture takes one press. The part to draw is chosen
// each time.

import { keep, readKeptObject } from '@/components/device/browser-storage'
import { MARGIN_PX } from '@/lib/picture/margin'
import {
  PAPERS,
  PICTURE_FORMATS,
  PICTURE_SCALES,
  PICTURE_THEMES,
  type PictureRequest,
  type PictureSize,
} from '@/lib/picture/picture-request'

export interface PictureChoice extends Omit<PictureRequest, 'part' | 'language' | 'size' | 'marginPx' | 'isExplained'> {
  /** Undefined until somebody chooses: twice as large as on the screen, or what can be drawn. */
  readonly size: PictureSize | undefined
  /** Undefined until somebody chooses: none around a frame, else a little. */
  readonly marginPx: number | undefined
  /** Undefined until somebody chooses: where a matrix in the picture holds cards, whose titles a full cell cuts, except on a slide. */
  readonly isExplained: boolean | undefined
}

/** The widths that a picture can have. */
export const WIDTH_PX = { least: 16, usual: 1920, most: 65_535 } as const

const FIRST: PictureChoice = {
  format: 'png',
  size: undefined,
  theme: 'light',
  background: true,
  marginPx: undefined,
  isExplained: undefined,
  carriesData: false,
}
const KEY = 'foreboard.picture'

export function rememberedChoice(): PictureChoice {
  const values = readKeptObject(KEY)
  return {
    format: oneOf(PICTURE_FORMATS, values.format) ?? FIRST.format,
    size: sizeIn(values.size),
    theme: oneOf(PICTURE_THEMES, values.theme) ?? FIRST.theme,
    background: values.background !== false,
    marginPx: isWithin(values.marginPx, 0, MARGIN_PX.most) ? values.marginPx : undefined,
    isExplained: typeof values.isExplained === 'boolean' ? values.isExplained : FIRST.isExplained,
    carriesData: values.carriesData === true,
  }
}

export function rememberChoice(choice: PictureChoice): void {
  // If the browser refuses to store it, the next picture begins with the earlier choice.
  keep('device', KEY, JSON.stringify(choice))
}

function sizeIn(value: unknown): PictureSize | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { by, scale, widthPx, paper } = value as Record<string, unknown>
  if (by === 'scale') {
    const known = oneOf(PICTURE_SCALES, scale)
    return known && { by, scale: known }
  }
  if (by === 'width') return isWithin(widthPx, WIDTH_PX.least, WIDTH_PX.most) ? { by, widthPx } : undefined
  const known = oneOf(PAPERS, paper)
  return by === 'paper' && known ? { by, paper: known } : undefined
}

function oneOf<T>(options: readonly T[], value: unknown): T | undefined {
  return options.find((option) => option === value)
}

function isWithin(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}
