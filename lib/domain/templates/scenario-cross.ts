// Four scenarios from two critical uncertainties (Schwartz 1991; van der Heijden, Scenarios, 1996).

import type { Template } from '../template'
import { matrixSizePx } from './matrix-size'

const CROSS = matrixSizePx('crossX', 'crossY', { w: 540, h: 380 })

export const SCENARIO_CROSS: Template = {
  slug: 'scenario-cross',
  title: { en: 'Scenario matrix 2 × 2', ja: 'シナリオ・マトリクス 2 × 2' },
  description: {
    en: 'Two critical uncertainties cross and open four futures. Name each, tell its story, and note what would announce it.',
    ja: '二つの不確実性を交差させ、四つの将来を開きます。名前をつけ、物語を語り、前触れを書きます。',
  },
  shapes: [
    {
      type: 'matrix',
      x: 0,
      y: 0,
      ...CROSS,
      title: { en: 'Four futures', ja: '四つの将来' },
      xField: 'crossX',
      yField: 'crossY',
      poles: {
        xLow: { en: 'One extreme', ja: '一方の極' },
        xHigh: { en: 'The other extreme', ja: 'もう一方の極' },
        yLow: { en: 'One extreme', ja: '一方の極' },
        yHigh: { en: 'The other extreme', ja: 'もう一方の極' },
      },
    },
    {
      type: 'zone',
      x: CROSS.w + 40,
      y: 0,
      w: 532,
      h: CROSS.h,
      title: { en: 'Critical uncertainties', ja: '鍵となる不確実性' },
      hint: {
        en: 'Name the two axes after two of these.',
        ja: 'このうち二つを軸の名前にします。',
      },
      accepts: ['driver'],
    },
  ],
  script: [
    {
      title: { en: 'Name the axes', ja: '軸に名前をつける' },
      ask: {
        en: 'Write both ends of each axis so that either could come true. No end is the good one.',
        ja: '軸の両端を、どちらも起こり得るように書きます。良い端、悪い端はありません。',
      },
      minutes: 10,
    },
    {
      title: { en: 'Live there', ja: 'そこに暮らす' },
      ask: {
        en: 'A small group per quadrant: what does an ordinary day look like in that future? Write a card.',
        ja: '象限ごとに小さな組で。その将来の、ある一日はどんなものか。カードに書きます。',
      },
      minutes: 20,
    },
    {
      title: { en: 'Name and tell', ja: '名づけて語る' },
      ask: {
        en: 'Give each future a name that people remember, and tell the story from today to there.',
        ja: '覚えやすい名前をつけ、今日からそこまでの道のりを語ります。',
      },
      minutes: 20,
    },
    {
      title: { en: 'Signposts', ja: '前触れ' },
      ask: {
        en: 'What would we see first if this future were coming? Who watches for it?',
        ja: 'その将来が近づくとき、最初に何が見えるか。誰がそれを見張るか。',
      },
      minutes: 10,
    },
  ],
}
