// Consequence/likelihood matrix 5 x 5 (ISO 31010:2019 B.10.3): risks move from a tray into cells, and the cell writes
// the current likelihood and impact.

import { MATRIX_SIZE_PX } from '../matrix/matrix'
import { PLAIN_ACTIVITIES } from '../session/activity'
import type { Template } from '../template'

export const RISK_MATRIX: Template = {
  slug: 'risk-matrix',
  title: { en: 'Consequence/likelihood matrix 5 × 5', ja: '影響度・起こりやすさマトリクス 5 × 5' },
  description: {
    en: 'Place each risk by how likely it is and how much it would matter. The level follows from a table that you can read.',
    ja: '起こりやすさと影響の大きさでリスクを配置します。レベルは表から決まります。',
  },
  shapes: [
    {
      type: 'matrix',
      x: 0,
      y: 0,
      ...MATRIX_SIZE_PX,
      title: { en: 'Current risk', ja: '現在のリスク' },
      xField: 'impactCurrent',
      yField: 'likelihoodCurrent',
    },
  ],
  script: [
    {
      title: { en: 'Agree on the words', ja: '言葉を揃える' },
      ask: {
        en: 'Read the axis words aloud. Over which horizon do we judge? What would “significant” look like here?',
        ja: '軸の言葉を声に出して読みます。どの期間で判断しますか。ここでの「重大」とは何でしょうか。',
      },
      minutes: 5,
    },
    {
      title: { en: 'Name the risks', ja: 'リスクを挙げる' },
      ask: {
        en: 'Write alone what is not on the board yet: if …, then …, resulting in …. One risk a card.',
        ja: 'ボードにまだないリスクを一人で書きます。「もし…なら、…が起こり、…となる」。一枚に一つ。',
      },
      minutes: 5,
      activity: PLAIN_ACTIVITIES.write,
    },
    {
      title: { en: 'Rate', ja: '評価する' },
      ask: {
        en: 'Rate unseen how likely each risk is and how much it would matter. Then look at where you differ, say why, and agree.',
        ja: '互いに見せずに、起こりやすさと影響を評価します。その後、開きのあるものについて理由を話し合い、合意します。',
      },
      minutes: 20,
      activity: PLAIN_ACTIVITIES.score,
    },
    {
      title: { en: 'Compare', ja: '比べる' },
      ask: {
        en: 'Look along each row and column: is the order right? Move what feels wrong and note why.',
        ja: '行と列ごとに順序を見直します。違和感のあるものは動かし、理由を書きます。',
      },
      minutes: 10,
    },
    {
      title: { en: 'Draw the line', ja: '線を引く' },
      ask: {
        en: 'Which risks lie beyond our tolerance, and who owns them?',
        ja: '許容範囲を超えるリスクはどれか、責任者は誰か。',
      },
      minutes: 10,
    },
  ],
}
