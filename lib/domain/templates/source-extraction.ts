// Source extraction: passages of a brief become cards in an inbox; the group sorts them into typed columns.

import type { Template } from '../template'

const COLUMN = { y: 0, w: 284, h: 1120 } as const
const INBOX_W = 532
const GAP = 32
const column = (index: number) => ({ ...COLUMN, x: INBOX_W + GAP + index * (COLUMN.w + GAP) })

export const SOURCE_EXTRACTION: Template = {
  slug: 'source-extraction',
  title: { en: 'Source extraction', ja: '資料からの抽出' },
  description: {
    en: 'Read a brief together, pull passages out as cards, and sort them into risks, recommendations, drivers, assumptions and evidence.',
    ja: '資料を一緒に読み、重要な箇所をカードにして、リスク・提言・変化要因・前提と根拠に分類します。',
  },
  shapes: [
    {
      type: 'zone',
      x: 0,
      y: 0,
      w: INBOX_W,
      h: 1120,
      title: { en: 'Inbox', ja: '受け皿' },
      hint: {
        en: 'New cards land here. Move each to its column once the group agrees what it is.',
        ja: '新しいカードはここに入ります。種類について合意できたら、それぞれの列へ移します。',
      },
      accepts: [],
    },
    {
      type: 'zone',
      ...column(0),
      title: { en: 'Risks', ja: 'リスク' },
      hint: { en: 'If …, then …, resulting in …', ja: '「もし…なら、…が起こり、…となる」' },
      accepts: ['risk'],
    },
    {
      type: 'zone',
      ...column(1),
      title: { en: 'Recommendations', ja: '提言' },
      hint: { en: 'Who should do what, with which instrument?', ja: '誰が、どの手段で、何をすべきか' },
      accepts: ['recommendation'],
    },
    {
      type: 'zone',
      ...column(2),
      title: { en: 'Drivers', ja: '変化要因' },
      hint: { en: 'What pushes the future one way or another?', ja: '将来を左右する力は何か' },
      accepts: ['driver'],
    },
    {
      type: 'zone',
      ...column(3),
      title: { en: 'Assumptions & evidence', ja: '前提と根拠' },
      hint: {
        en: 'What is taken for granted, and what is shown?',
        ja: '当然とされていることと、示されていること',
      },
      accepts: ['assumption', 'evidence'],
    },
  ],
  script: [
    {
      title: { en: 'Read', ja: '読む' },
      ask: {
        en: 'Read the brief. Mark each passage that claims, warns or demands something; everybody sees the marks.',
        ja: '資料を読み、主張・警告・要求のある箇所に印を付けてください。印は全員に見えます。',
      },
      minutes: 10,
    },
    {
      title: { en: 'Extract', ja: '抜き出す' },
      ask: {
        en: 'Turn your passages into cards. One thought a card; give it a title in your own words.',
        ja: '印を付けた箇所をカードにします。一枚に一つの考え、題は自分の言葉で。',
      },
      minutes: 15,
    },
    {
      title: { en: 'Sort', ja: '分類する' },
      ask: {
        en: 'Empty the inbox together: merge doubles, move each card to its column, park what is disputed.',
        ja: '受け皿を全員で空にします。重複をまとめ、列へ移し、意見が割れるものは残します。',
      },
      minutes: 15,
    },
    {
      title: { en: 'Check', ja: '確かめる' },
      ask: {
        en: 'Which risk has no recommendation? Which claim has no evidence?',
        ja: '提言のないリスクはどれか。根拠のない主張はどれか。',
      },
      minutes: 10,
    },
  ],
}
