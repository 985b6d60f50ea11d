// Drivers by class (STEEP, with law as in PESTLE), then by impact and uncertainty: what is certain becomes a plan, what is
// uncertain and important becomes the axis of a scenario (Schwartz, The Art of the Long View, 1991).

import { MATRIX_SIZE_PX } from '../matrix/matrix'
import { PLAIN_ACTIVITIES } from '../session/activity'
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
        en: 'Rate unseen how much each driver would matter and how uncertain it is. Look at where you differ and agree; then the facilitator moves it into the lower map.',
        ja: '互いに見せずに、影響と不確実性を評価します。開きのあるものを話し合って合意し、進行役が下の図へ移します。',
      },
      minutes: 20,
      activity: { ...PLAIN_ACTIVITIES.score, cardKind: 'driver' },
    },
    {
      title: { en: 'Choose two', ja: '二つ選ぶ' },
      ask: {
        en: 'Put your dots on two critical uncertainties that do not depend on each other. The first two become the axes of your scenarios.',
        ja: '互いに左右されない、鍵となる不確実性二つに票を入れます。上位の二つがシナリオの軸になります。',
      },
      minutes: 10,
      activity: { ...PLAIN_ACTIVITIES.vote, dots: 2, mostPerCard: 1, cardKinds: ['driver'] },
    },
  ],
}
