// Returns the server's name for a face that an SVG embeds.

import { allDefaultFontFaces, type TLFontFace } from 'tldraw'
import { FONT_URLS } from '@/components/canvas/library/asset-urls'
import { CANVAS_FACES } from '@/components/canvas/text/canvas-fonts'
import { type EmbeddedFace, weightNumber } from './embedded-face'

const TLDRAW_URLS: Readonly<Record<string, string | undefined>> = FONT_URLS

/** Undefined for a face that isn't one of ours. */
export function faceName({ family, weights, isItalic }: EmbeddedFace): string | undefined {
  const face = [...CANVAS_FACES, ...allDefaultFontFaces].find(
    (ours) => ours.family === family && firstWeight(ours) === weights[0] && (ours.style === 'italic') === isItalic,
  )
  return face && fileName(TLDRAW_URLS[face.src.url] ?? face.src.url)
}

function firstWeight({ weight = 'normal' }: TLFontFace): number {
  return weightNumber(weight.split(' ')[0] ?? weight)
}

function fileName(url: string): string | undefined {
  return /([^/]+)\.woff2$/.exec(url)?.[1]
}
