// Futures wheel (Jerome Glenn 1971): an event in the middle, what follows from it around, and what follows from that.

import { PLAIN_ACTIVITIES } from '../session/activity'
import type { Template } from '../template'

const WHEEL = { w: 1200, h: 1200 } as const

export const FUTURES_WHEEL: Template = {
  slug: 'futures-wheel',
  title: { en: 'Futures wheel', ja: 'フューチャーズ・ホイール' },
  description: {
    en: 'One change in the middle, its consequences in rings around it. Second and third order effects are where the surprises are.',
    ja: '中心に一つの変化、周りの輪にその帰結を置きます。意外なことは、二次、三次の影響にあります。',
  },
  shapes: [
    {
      type: 'matrix',
      x: 0,
      y: 0,
      ...WHEEL,
      title: { en: 'What follows', ja: '何が続いて起こるか' },
      xField: 'ring',
      yField: '',
      layout: 'rings',
    },
  ],
  script: [
    {
      title: { en: 'Put the event in the middle', ja: '中心に出来事を置く' },
      ask: {
        en: 'State one change as if it had happened. Write it as a sentence with a date.',
        ja: '一つの変化を、すでに起きたこととして日付とともに書きます。',
      },
      minutes: 5,
    },
    {
      title: { en: 'First ring', ja: '第一の輪' },
      ask: {
        en: 'What follows directly, for better and worse? Cause links lead outward from the middle.',
        ja: '直接に続くことは何か。良いことも悪いことも。「引き起こす」リンクを外へ引きます。',
      },
      minutes: 15,
    },
    {
      title: { en: 'Second and third ring', ja: '第二、第三の輪' },
      ask: {
        en: 'Take each card of the ring inside: and then what? Who gains, who loses?',
        ja: '内側の輪のカードごとに、それから何が起こるかを問います。得をするのは、損をするのは誰か。',
      },
      minutes: 20,
    },
    {
      title: { en: 'Harvest', ja: '収穫する' },
      ask: {
        en: 'Put your dots on the consequences that are new to you and matter. Make each of the first ones a risk or an opportunity with an owner.',
        ja: '初めて気づいた、重みのある帰結に票を入れます。上位のものをリスクか機会にして、担当を決めます。',
      },
      minutes: 10,
      activity: { ...PLAIN_ACTIVITIES.vote, mostPerCard: 2 },
    },
  ],
}
