// Pre-mortem (Gary Klein, Harvard Business Review, September 2007): the plan has failed; say why before it does.

import { PLAIN_ACTIVITIES } from '../session/activity'
import type { Template } from '../template'

const ZONE = { y: 0, w: 532, h: 900 } as const
const GAP = 40

export const PRE_MORTEM: Template = {
  slug: 'pre-mortem',
  title: { en: 'Pre-mortem', ja: 'プレモーテム' },
  description: {
    en: 'A year from now the plan has failed. Everybody writes alone why; then the group turns the reasons into risks and treatments.',
    ja: '一年後、計画は失敗していました。各自が理由を書き、みんなでリスクと対策に変えます。',
  },
  shapes: [
    {
      type: 'zone',
      ...ZONE,
      x: 0,
      title: { en: 'Why it failed', ja: '失敗の理由' },
      hint: { en: 'Write alone first: “It failed because …”', ja: 'まず一人で。「失敗したのは…だから」' },
      accepts: [],
    },
    {
      type: 'zone',
      ...ZONE,
      x: ZONE.w + GAP,
      title: { en: 'Risks we can name', ja: '名づけられるリスク' },
      hint: { en: 'Cause, event, consequence: one risk a card.', ja: '原因、事象、結果。一枚に一つのリスク。' },
      accepts: ['risk'],
    },
    {
      type: 'zone',
      ...ZONE,
      x: 2 * (ZONE.w + GAP),
      title: { en: 'What we do about it', ja: '打つ手' },
      hint: {
        en: 'A treatment for each risk that we take seriously. Link it.',
        ja: '重く見るリスクごとに手を打ち、リンクで結びます。',
      },
      accepts: ['recommendation'],
    },
    {
      type: 'zone',
      ...ZONE,
      x: 3 * (ZONE.w + GAP),
      title: { en: 'What we took for granted', ja: '当然と思っていたこと' },
      hint: { en: 'Assumptions that turned out wrong.', ja: '間違っていた前提。' },
      accepts: ['assumption'],
    },
  ],
  script: [
    {
      title: { en: 'It has failed', ja: '失敗した' },
      ask: {
        en: 'Imagine the date a year from now. The plan is a clear failure. Feel it for a moment.',
        ja: '一年後の日付を思い浮かべます。計画は明らかに失敗しました。少しの間、それを感じます。',
      },
      minutes: 3,
    },
    {
      title: { en: 'Write alone', ja: '一人で書く' },
      ask: {
        en: 'Write every reason you can think of, also the impolite ones. One reason a card. Nobody will know who wrote which.',
        ja: '思いつく理由をすべて書きます。言いにくいものも。一枚に一つ。誰が書いたかは誰にも分かりません。',
      },
      minutes: 10,
      activity: PLAIN_ACTIVITIES.write,
    },
    {
      title: { en: 'Read out', ja: '読み上げる' },
      ask: {
        en: 'Read the reasons aloud one after the other, and merge doubles. Nobody asks whose they are, and nobody defends the plan.',
        ja: '理由を一つずつ読み上げ、重複をまとめます。誰のものかは問わず、計画の弁護もしません。',
      },
      minutes: 15,
    },
    {
      title: { en: 'Choose', ja: '選ぶ' },
      ask: {
        en: 'Put your dots on the reasons that are likely and grave.',
        ja: '起こりやすく重い理由に票を入れます。',
      },
      minutes: 5,
      activity: { ...PLAIN_ACTIVITIES.vote, mostPerCard: 2, cardKinds: [PLAIN_ACTIVITIES.write.cardKind] },
    },
    {
      title: { en: 'Treat', ja: '手を打つ' },
      ask: {
        en: 'Begin with the worst: say cause, event and consequence, and give each a treatment and an owner.',
        ja: '重いものから始めます。原因、事象、結果を言い表し、対策と責任者を決めます。',
      },
      minutes: 15,
    },
  ],
}
