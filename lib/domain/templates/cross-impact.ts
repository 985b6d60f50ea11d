// Cross-impact by MICMAC (Godet, From Anticipation to Action, 1994): how strongly each driver moves each other one. The
// influences are given in the coverage view, where the table of drivers is; it is for at most 20 drivers.

import { PLAIN_ACTIVITIES } from '../session/activity'
import type { Template } from '../template'

export const CROSS_IMPACT: Template = {
  slug: 'cross-impact',
  title: { en: 'Cross-impact (MICMAC)', ja: '相互影響分析（MICMAC）' },
  description: {
    en: 'Say for each pair of drivers how strongly one moves the other. It shows which drivers pull the rest, and which only follow.',
    ja: '変化要因の組ごとに、一方が他方をどれほど動かすかを答えます。全体を引く要因と、従うだけの要因が見えます。',
  },
  shapes: [
    {
      type: 'zone',
      x: 0,
      y: 0,
      w: 1004,
      h: 900,
      title: { en: 'Drivers', ja: '変化要因' },
      hint: {
        en: 'At most 20. Score each pair in the coverage view, from 0 (none) to 3 (strong).',
        ja: '20件まで。「網羅性」の画面で、組ごとに0（なし）から3（強い）で答えます。',
      },
      accepts: ['driver'],
    },
    {
      type: 'zone',
      x: 1044,
      y: 0,
      w: 532,
      h: 900,
      title: { en: 'What we learn', ja: '分かったこと' },
      hint: {
        en: 'Questions and assumptions that the table brings up.',
        ja: '表から浮かび上がった問いと前提。',
      },
      accepts: ['question', 'assumption', 'evidence'],
    },
  ],
  script: [
    {
      title: { en: 'Trim the list', ja: '絞り込む' },
      ask: {
        en: 'Collect the drivers and merge those that say the same. Twenty are the most that a group can compare.',
        ja: '要因を集め、同じことを言うものをまとめます。比べられるのは二十までです。',
      },
      minutes: 10,
    },
    {
      title: { en: 'Score row by row', ja: '行ごとに答える' },
      ask: {
        en: 'If this driver changed, which others would change because of it, and how strongly? Direct effects only.',
        ja: 'この要因が変われば、どれがどれほど変わるか。直接の影響だけを答えます。',
      },
      minutes: 30,
    },
    {
      title: { en: 'Read the map', ja: '図を読む' },
      ask: {
        en: 'Which drivers move much and are moved little? What surprises you once indirect effects count?',
        ja: 'よく動かし、動かされにくい要因はどれか。間接の影響を入れると、何が意外か。',
      },
      minutes: 15,
    },
    {
      title: { en: 'Use it', ja: '使う' },
      ask: {
        en: 'Put your dots on the drivers to watch, and on those on which you could act.',
        ja: '見張る要因と、働きかけられる要因に票を入れます。',
      },
      minutes: 5,
      activity: { ...PLAIN_ACTIVITIES.vote, mostPerCard: 1, cardKinds: ['driver'] },
    },
  ],
}
