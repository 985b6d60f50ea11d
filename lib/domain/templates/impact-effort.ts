// Impact and effort: which recommendations to do first. The four corners are the quadrants of lib/domain/quadrant.

import { MATRIX_SIZE_PX } from '../matrix'
import type { Template } from '../template'

export const IMPACT_EFFORT: Template = {
  slug: 'impact-effort',
  title: { en: 'Impact and effort', ja: '効果と労力' },
  description: {
    en: 'Place each recommendation by what it would change and what it would cost. Quick wins, major projects, fill-ins and thankless tasks show by themselves.',
    ja: '提言ごとに、得られる効果と必要な労力を置きます。すぐ取り組むもの、大きな事業、余力で行うもの、見送るものが見えてきます。',
  },
  shapes: [
    {
      type: 'matrix',
      x: 0,
      y: 0,
      ...MATRIX_SIZE_PX,
      title: { en: 'Recommendations', ja: '提言' },
      xField: 'effort',
      yField: 'impact',
    },
  ],
  script: [
    {
      title: { en: 'Fix the ends', ja: '両端を決める' },
      ask: {
        en: 'Find the smallest and the largest effort you have. Everything else is measured between them.',
        ja: '最も軽いものと最も重いものを先に決め、ほかはその間で測ります。',
      },
      minutes: 5,
    },
    {
      title: { en: 'Place by impact', ja: '効果で並べる' },
      ask: {
        en: 'For each recommendation: which risk would it lower, and by how much? Say it, then place it.',
        ja: '提言ごとに、どのリスクがどれほど下がるかを言ってから置きます。',
      },
      minutes: 20,
    },
    {
      title: { en: 'Check the effort', ja: '労力を確かめる' },
      ask: {
        en: 'Ask whoever would have to do it. Move what they would not believe.',
        ja: '実行する人に聞きます。信じてもらえないものは動かします。',
      },
      minutes: 10,
    },
    {
      title: { en: 'Decide', ja: '決める' },
      ask: {
        en: 'Which quick wins start now? Which major project deserves a plan? What do we stop?',
        ja: 'すぐ始めるものは。計画を立てる大きな事業は。やめるものは。',
      },
      minutes: 10,
    },
  ],
}
