// Texts of slides: in the language of the slides, from the side from which they read, without what XML can't hold.

import type PptxGenJS from 'pptxgenjs'
import { directionOfText } from '@/lib/std/text-direction'
import { xmlText } from '../xml-text'
import type { SlideLook } from './slide-look'

/** Makes a run for each line of a text; each ends its paragraph. */
export function slideText(
  text: string,
  { lang }: SlideLook,
  options: PptxGenJS.TextPropsOptions = {},
): PptxGenJS.TextProps[] {
  const fromRight = directionOfText(text) === 'rtl'
  return xmlText(text)
    .split(/\r\n|\r|\n/u)
    .map((line) => ({
      text: line,
      options: { lang, breakLine: true, ...(fromRight && { rtlMode: true, align: 'right' as const }), ...options },
    }))
}
