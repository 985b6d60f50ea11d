// Impact and effort: which recommendations to do first. The four corners are the quadrants of lib/domain/criteria/quadrant.

import { MATRIX_SIZE_PX } from '../matrix/matrix'
import { PLAIN_ACTIVITIES } from '../session/activity'
import type { Template } from '../template'

export const IMPACT_EFFORT: Template = {
  slug: 'impact-effort',
  title: { en: 'Impact and effort', ja: '効果と労力' },
  description: {
    en: 'Place each recommendation by what it would change and what it would cost. Quick wins, major projects, fill-ins and thankless tasks then stand out.',
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
        en: 'Put the recommendations on the board and find the smallest and the largest effort. Everything else is measured between them.',
        ja: '提言をボードに置き、最も軽いものと最も重いものを先に決めます。ほかはその間で測ります。',
      },
      minutes: 5,
    },
    {
      title: { en: 'Rate', ja: '評価する' },
      ask: {
        en: 'Rate unseen what each recommendation would change and what it would cost. Then look at where you differ, say which risk it would lower, and agree.',
        ja: '互いに見せずに、提言ごとの効果と労力を評価します。その後、開きのあるものについて、どのリスクがどれほど下がるかを話し合い、合意します。',
      },
      minutes: 20,
      activity: { ...PLAIN_ACTIVITIES.score, cardKind: 'recommendation' },
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
        en: 'Put your dots on what should begin now: quick wins, or a major project that deserves a plan. Then ask what you stop.',
        ja: 'いま始めるべきものに票を入れます。すぐ取り組むものでも、計画を立てる大きな事業でも。そして、やめるものを話し合います。',
      },
      minutes: 10,
      activity: { ...PLAIN_ACTIVITIES.vote, dots: 3, mostPerCard: 1, cardKinds: ['recommendation'] },
    },
  ],
}
