// One card of a matrix in the picture's key: kind, reference, whole title, level.

import type { MeasureText } from '@/components/canvas/text/measure-text'
import { type Criteria, levelWord } from '@/lib/domain/criteria/criteria'
import type { ScoredCard } from '@/lib/picture/picture-facts'
import type { ExplainWords } from './explain-words'
import { type Block, moved, SIGN_PX } from './marks'
import { lineHeightOf, textBlock } from './text-block'

const SIZE = 12
const GAP_PX = 6

export function scoredBlock(
  { kind, ref, title, level }: ScoredCard,
  criteria: Criteria,
  words: ExplainWords,
  widthPx: number,
  measure: MeasureText,
): Block {
  const number = textBlock(ref, widthPx, { size: SIZE, weight: 600 }, measure)
  const refAt = SIGN_PX + GAP_PX
  const titleAt = refAt + (ref === '' ? 0 : measure(ref, { size: SIZE, weight: 600 }) + GAP_PX)
  const text = level === undefined ? title : `${title} · ${levelWord(criteria, level, words.locale)}`
  const block = textBlock(text, Math.max(widthPx - titleAt, 1), { size: SIZE, color: 'soft' }, measure)
  const line = lineHeightOf(SIZE)
  return {
    heightPx: Math.max(line, block.heightPx),
    marks: [
      { type: 'kind', kind, x: 0, y: line / 2, size: SIGN_PX },
      ...moved(number, refAt, 0),
      ...moved(block, titleAt, 0),
    ],
  }
}
