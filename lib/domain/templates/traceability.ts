// Risk-recommendation traceability: risks at the left, recommendations at the right, links drawn across the middle,
// evidence underneath.

import type { Template } from '../template'

const ZONE = { y: 0, w: 532, h: 900 } as const
/** The gap between the zones, in which labels of links are legible. */
const LINK_ROOM = 420

export const TRACEABILITY: Template = {
  slug: 'traceability',
  title: { en: 'Risk-recommendation traceability', ja: 'リスクと提言の対応づけ' },
  description: {
    en: 'Link each recommendation to the risks it treats, and see what is left uncovered and what rests on no evidence.',
    ja: '各提言を、対処するリスクに結び付け、手当てのないリスクや根拠のない提言を見つけます。',
  },
  shapes: [
    {
      type: 'zone',
      ...ZONE,
      x: 0,
      title: { en: 'Risks', ja: 'リスク' },
      hint: { en: 'What could go wrong, or well?', ja: '何が起こり得るか' },
      accepts: ['risk'],
    },
    {
      type: 'zone',
      ...ZONE,
      x: ZONE.w + LINK_ROOM,
      title: { en: 'Recommendations', ja: '提言' },
      hint: {
        en: 'Draw a “mitigates” link from each to the risks it treats.',
        ja: 'それぞれから、対処するリスクへ「軽減する」のリンクを引きます。',
      },
      accepts: ['recommendation'],
    },
    {
      type: 'zone',
      x: 0,
      y: ZONE.h + 120,
      w: ZONE.w * 2 + LINK_ROOM,
      h: 360,
      title: { en: 'Evidence', ja: '根拠' },
      hint: {
        en: 'Facts and assumptions that support or contradict a card above.',
        ja: '上のカードを裏づける、または反証する事実と前提。',
      },
      accepts: ['evidence', 'assumption'],
    },
  ],
  script: [
    {
      title: { en: 'Lay out', ja: '並べる' },
      ask: {
        en: 'Bring the risks to the left and the recommendations to the right. Merge doubles.',
        ja: 'リスクを左に、提言を右に並べ、重複をまとめます。',
      },
      minutes: 10,
    },
    {
      title: { en: 'Link', ja: '結ぶ' },
      ask: {
        en: 'For each recommendation: which risk does it treat, and by what effect? Could it raise another?',
        ja: '提言ごとに問います。どのリスクに、どのような効果があるか。別のリスクを高めないか。',
      },
      minutes: 20,
    },
    {
      title: { en: 'Find the gaps', ja: '隙間を探す' },
      ask: {
        en: 'Which risk has no link? Which recommendation treats nothing? Which has two that do the same?',
        ja: 'リンクのないリスクは。何にも対処しない提言は。同じことをする提言が二つないか。',
      },
      minutes: 10,
    },
    {
      title: { en: 'Support', ja: '裏づける' },
      ask: {
        en: 'Link evidence to what it supports or contradicts. What do we believe without any?',
        ja: '根拠を、支えるものや反証するものに結びます。根拠なしに信じているものは何か。',
      },
      minutes: 10,
    },
  ],
}
