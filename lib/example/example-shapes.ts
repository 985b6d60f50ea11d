// What the example board holds before its cards: the risk matrix with the recommendations beside it, drivers and
// scenarios underneath. Cards find their places by their fields and kinds.

import { MATRIX_SIZE_PX } from '../domain/matrix'
import type { TemplateShape } from '../domain/template'

const GAP = 40
const LINK_ROOM = 300
const BELOW = MATRIX_SIZE_PX.h + 120
const ZONE = { w: 532, h: 460 } as const

export const EXAMPLE_SHAPES: readonly TemplateShape[] = [
  {
    type: 'matrix',
    x: 0,
    y: 0,
    ...MATRIX_SIZE_PX,
    title: { en: 'Current risk, within five years', ja: '現在のリスク（5年以内）' },
    xField: 'impactCurrent',
    yField: 'likelihoodCurrent',
  },
  {
    type: 'zone',
    x: MATRIX_SIZE_PX.w + LINK_ROOM,
    y: 0,
    w: ZONE.w,
    h: MATRIX_SIZE_PX.h,
    title: { en: 'Recommendations', ja: '提言' },
    hint: {
      en: 'Each is linked to the risks that it treats.',
      ja: 'それぞれ、対処するリスクに結ばれています。',
    },
    accepts: ['recommendation'],
  },
  {
    type: 'zone',
    x: 0,
    y: BELOW,
    ...ZONE,
    title: { en: 'Drivers', ja: '変化要因' },
    hint: { en: 'What pushes the future one way or another?', ja: '将来を左右する力は何か' },
    accepts: ['driver'],
  },
  {
    type: 'zone',
    x: ZONE.w + GAP,
    y: BELOW,
    ...ZONE,
    title: { en: 'Evidence and assumptions', ja: '根拠と前提' },
    hint: { en: 'What is shown, and what is taken for granted?', ja: '示されていることと、当然とされていること' },
    accepts: ['evidence', 'assumption', 'question'],
  },
  {
    type: 'zone',
    x: 2 * (ZONE.w + GAP),
    y: BELOW,
    ...ZONE,
    title: { en: 'Scenarios', ja: 'シナリオ' },
    hint: {
      en: 'Recommendations are tried in each: see Coverage.',
      ja: '提言をそれぞれで試します。「網羅性」を見てください。',
    },
    accepts: ['scenario'],
  },
]
