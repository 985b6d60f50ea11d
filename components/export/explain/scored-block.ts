// One card of a matrix in the picture's key: kind, reference, whole title, level.

import type { MeasureText } from '@/components/canvas/text/measure-text'
import { type Criteria, levelWord } from '@/lib/domain/criteria/criteria'
import type { ScoredCard } from '@/lib/picture/picture-facts'
import type { ExplainWords } from './explain-words'
import { type Block, type Mark, moved } from './marks'
import { baseline, textBlock } from './text-block'

const SIZE = 12
const LINE_PX = 17
const SIGN_PX = 11
const GAP_PX = 6

export function scoredBlock(
  { kind, ref, title, level }: ScoredCard,
  criteria: Criteria,
  words: ExplainWords,
  widthPx: number,
  measure: MeasureText,
): Block {
  const sign: Mark = { type: 'kind', kind, x: 0, y: LINE_PX / 2, size: SIGN_PX }
  const y = baseline(0, LINE_PX, SIZE)
  const refAt = SIGN_PX + GAP_PX
  const refMark: Mark = { type: 'text', x: refAt, y, text: ref, size: SIZE, weight: 600, color: 'ink' }
  const titleAt = refAt + (ref === '' ? 0 : measure(ref, { size: SIZE, weight: 600 }) + GAP_PX)
  const text = level === undefined ? title : `${title} · ${levelWord(criteria, level, words.locale)}`
  const block = textBlock(text, Math.max(widthPx - titleAt, 1), { size: SIZE, color: 'soft' }, measure)
  return {
    heightPx: Math.max(LINE_PX, block.heightPx),
    marks: [sign, ...(ref === '' ? [] : [refMark]), ...moved(block, titleAt, 0)],
  }
}
