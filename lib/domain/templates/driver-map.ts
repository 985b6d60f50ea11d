// Drivers by class (STEEP, with law as in PESTLE), then by impact and uncertainty: what is certain becomes a plan, what is
// uncertain and important becomes the axis of a scenario (Schwartz, The Art of the Long View, 1991).

import { MATRIX_SIZE_PX } from '../matrix'
import type { Template } from '../template'
import { matrixSizePx } from './matrix-size'

const LANES = matrixSizePx('steep', '', { w: 168, h: 300 })
const GAP = 40

export const DRIVER_MAP: Template = {
  slug: 'driver-map',
  title: { en: 'Driver map (STEEP, PESTLE)', ja: '変化要因マップ（STEEP・PESTLE）' },
  description: {
    en: 'Collect what drives the future by class, then weigh each by impact and uncertainty. The upper right corner holds the critical uncertainties.',
    ja: '将来を動かす要因を分野ごとに集め、影響と不確実性で重みをつけます。右上に、鍵となる不確実性が残ります。',
  },
  shapes: [
    {
      type: 'matrix',
      x: 0,
      y: 0,
      ...LANES,
      title: { en: 'Drivers by class', ja: '分野ごとの変化要因' },
      xField: 'steep',
      yField: '',
    },
    {
      type: 'matrix',
      x: 0,
      y: LANES.h + GAP,
      ...MATRIX_SIZE_PX,
      title: { en: 'Impact and uncertainty', ja: '影響と不確実性' },
      xField: 'uncertainty',
      yField: 'impact',
    },
  ],
  script: [
    {
      title: { en: 'Collect', ja: '集める' },
      ask: {
        en: 'Class by class: what is changing, whether we like it or not? One force a card.',
        ja: '分野ごとに問います。望むと望まざるとにかかわらず、何が変わりつつあるか。一枚に一つ。',
      },
      minutes: 15,
    },
    {
      title: { en: 'Say the direction', ja: '向きを言う' },
      ask: {
        en: 'Is it rising, falling, or unclear? If nobody can tell, it is uncertain: say so.',
        ja: '強まるのか、弱まるのか、分からないのか。誰にも言えなければ、それは不確実です。',
      },
      minutes: 10,
    },
    {
      title: { en: 'Weigh', ja: '重みをつける' },
      ask: {
        en: 'Move each driver into the lower map: how much would it matter, how sure are we?',
        ja: '下の図へ移します。どれほど効くのか、どれほど確かなのか。',
      },
      minutes: 20,
    },
    {
      title: { en: 'Choose two', ja: '二つ選ぶ' },
      ask: {
        en: 'Take two critical uncertainties that do not depend on each other. They become the axes of your scenarios.',
        ja: '互いに左右されない、鍵となる不確実性を二つ選びます。それがシナリオの軸になります。',
      },
      minutes: 10,
    },
  ],
}
