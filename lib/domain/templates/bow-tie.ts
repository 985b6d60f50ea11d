// Bow-tie (ISO 31010:2019 B.4.2): causes and what prevents them at the left of one event, consequences and what softens
// them at the right.

import type { Template } from '../template'
import { matrixSizePx } from './matrix-size'

const TIE = matrixSizePx('bowTie', '', { w: 264, h: 620 })

export const BOW_TIE: Template = {
  slug: 'bow-tie',
  title: { en: 'Bow-tie', ja: 'ボウタイ分析' },
  description: {
    en: 'One event in the middle. Which causes lead to it, what stops them, what follows, and what softens that?',
    ja: '中心に一つの事象を置きます。何が引き起こすか、何が防ぐか、何が続くか、何が和らげるか。',
  },
  shapes: [
    {
      type: 'matrix',
      x: 0,
      y: 0,
      ...TIE,
      title: { en: 'Bow-tie of one risk', ja: '一つのリスクのボウタイ' },
      xField: 'bowTie',
      yField: '',
    },
  ],
  script: [
    {
      title: { en: 'Name the event', ja: '事象を定める' },
      ask: {
        en: 'The moment when control is lost, in one sentence. Not the cause, not the damage.',
        ja: '制御を失うその瞬間を一文で。原因でも損害でもありません。',
      },
      minutes: 5,
    },
    {
      title: { en: 'Left wing', ja: '左の翼' },
      ask: {
        en: 'Which causes could lead there? For each: what stops it today?',
        ja: 'そこへ至る原因は何か。それぞれ、今は何が止めているか。',
      },
      minutes: 15,
    },
    {
      title: { en: 'Right wing', ja: '右の翼' },
      ask: {
        en: 'If it happens, what follows? For each: what would soften it, and is that ready?',
        ja: '起きたら何が続くか。それぞれ、何が和らげるか。用意はできているか。',
      },
      minutes: 15,
    },
    {
      title: { en: 'Weak barriers', ja: '弱い壁' },
      ask: {
        en: 'Which path has no barrier, or one that fails together with another?',
        ja: '壁のない道はどれか。同時に崩れる壁はどれか。',
      },
      minutes: 10,
    },
  ],
}
