// Treatment roadmap: recommendations by when and by whom.

import type { Template } from '../template'
import { matrixSizePx } from './matrix-size'

const MAP = matrixSizePx('timeBand', 'addressee', { w: 380, h: 170 })

export const ROADMAP: Template = {
  slug: 'roadmap',
  title: { en: 'Treatment roadmap', ja: '対策ロードマップ' },
  description: {
    en: 'Who does what, and when: recommendations in bands of time and a row for each addressee. Moving a card changes its plan.',
    ja: '誰が、何を、いつ行うか。提言を時期の列と宛先の行に置きます。動かすと計画が変わります。',
  },
  shapes: [
    {
      type: 'matrix',
      x: 0,
      y: 0,
      ...MAP,
      title: { en: 'Roadmap', ja: 'ロードマップ' },
      xField: 'timeBand',
      yField: 'addressee',
    },
  ],
  script: [
    {
      title: { en: 'Agree on the bands', ja: '時期を決める' },
      ask: {
        en: 'What do now, next and later mean here? Write the dates into the scales.',
        ja: 'ここでの「今すぐ」「次」「その後」はいつか。日付を尺度に書きます。',
      },
      minutes: 5,
    },
    {
      title: { en: 'Assign', ja: '宛てる' },
      ask: {
        en: 'For each recommendation: who has the last word on it? That is the row.',
        ja: '提言ごとに、それを決められるのは誰か。それが行です。',
      },
      minutes: 15,
    },
    {
      title: { en: 'Order', ja: '順を決める' },
      ask: {
        en: 'What must come first? Draw “depends on” links, and move what they contradict.',
        ja: '先に要るものは何か。「依存する」リンクを引き、矛盾するものを動かします。',
      },
      minutes: 15,
    },
    {
      title: { en: 'Check the load', ja: '負荷を確かめる' },
      ask: {
        en: 'Look along each row: can they do all of that? Which risk stays untreated longest?',
        ja: '行ごとに見ます。全部できるか。最も長く手つかずのリスクはどれか。',
      },
      minutes: 10,
    },
  ],
}
