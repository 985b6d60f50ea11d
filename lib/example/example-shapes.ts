// The holders of the example board: the risk matrix with the recommendations beside it, drivers, evidence and scenarios
// underneath, about as wide as high, so that all of it is legible between two panels. Cards find their places by their
// fields and kinds; each zone is as wide as its columns of cards.

import { MATRIX_SIZE_PX } from '../domain/matrix/matrix'
import type { TemplateShape } from '../domain/template'

const GAP = 24
/** The gap between matrix and recommendations, which leaves room for the labels of links. */
const LINK_ROOM = 240
const ONE_COLUMN_W = 252
const TWO_COLUMNS_W = 484
const RECOMMENDATIONS = { x: MATRIX_SIZE_PX.w + LINK_ROOM, w: ONE_COLUMN_W, h: 868 } as const
const BELOW = { y: MATRIX_SIZE_PX.h + 60, h: 472 } as const
const SCENARIOS_X = 2 * (TWO_COLUMNS_W + GAP)

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
    ...RECOMMENDATIONS,
    // Down to the matrix' end: each recommendation is then about as high as the risk that it treats.
    y: MATRIX_SIZE_PX.h - RECOMMENDATIONS.h,
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
    w: TWO_COLUMNS_W,
    ...BELOW,
    title: { en: 'Drivers', ja: 'ドライバー' },
    hint: { en: 'What pushes the future one way or another?', ja: '将来を左右する力は何か' },
    accepts: ['driver'],
  },
  {
    type: 'zone',
    x: TWO_COLUMNS_W + GAP,
    w: TWO_COLUMNS_W,
    ...BELOW,
    title: { en: 'Evidence and assumptions', ja: '根拠と前提' },
    hint: { en: 'What is shown, and what is taken for granted?', ja: '示されていることと、当然とされていること' },
    accepts: ['evidence', 'assumption', 'question'],
  },
  {
    type: 'zone',
    x: SCENARIOS_X,
    w: RECOMMENDATIONS.x + RECOMMENDATIONS.w - SCENARIOS_X,
    ...BELOW,
    title: { en: 'Scenarios', ja: 'シナリオ' },
    hint: {
      en: 'Recommendations are tried in each: see Coverage.',
      ja: '提言をそれぞれで試します。「カバレッジ」を見てください。',
    },
    accepts: ['scenario'],
  },
]
