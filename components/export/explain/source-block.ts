// One source that a picture's cards cite: which cards, who wrote it, what it is called, when, where it is, whose rights.

import type { MeasureText } from '@/components/canvas/text/measure-text'
import type { CitedSource } from '@/lib/picture/picture-facts'
import type { ExplainWords } from './explain-words'
import { type Block, stacked } from './marks'
import { textBlock } from './text-block'

const SIZE = 11

export function sourceBlock(
  { source, refs }: CitedSource,
  words: ExplainWords,
  widthPx: number,
  measure: MeasureText,
): Block {
  const line = (text: string, color: 'soft' | 'mute' | 'accent', href?: string) =>
    text === '' ? { heightPx: 0, marks: [] } : textBlock(text, widthPx, { size: SIZE, color, href }, measure)
  const cards = textBlock(refs.join(', '), widthPx, { size: SIZE, weight: 600, color: 'soft' }, measure)
  if (!source) return stacked([cards, line(words.unknownSource, 'mute')], 0)
  const { authors, title, date, sourceUrl, rights } = source
  const work = [authors.length > 0 ? `${authors.join(', ')}: ` : '', title, date === '' ? '' : ` (${date})`].join('')
  const address = sourceUrl ?? ''
  return stacked([cards, line(work, 'soft'), line(address, 'accent', webAddress(address)), line(rights, 'mute')], 0)
}

/** Returns an address that a picture may link to; an address that somebody typed can be anything. */
function webAddress(address: string): string | undefined {
  return /^https?:\/\//i.test(address) ? address : undefined
}
