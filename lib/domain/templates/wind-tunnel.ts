// Wind tunnel: recommendations are tried in every scenario (van der Heijden 1996). The verdicts are given in the coverage
// view, where the table of recommendations and scenarios is.

import type { Template } from '../template'

const ZONE = { y: 0, w: 532, h: 900 } as const

export const WIND_TUNNEL: Template = {
  slug: 'wind-tunnel',
  title: { en: 'Wind tunnel', ja: '風洞テスト' },
  description: {
    en: 'Try every recommendation in every scenario: it works, works if changed, or fails. What works everywhere is a safe beginning.',
    ja: '提言をそれぞれのシナリオで試します。機能する、修正すれば機能する、機能しない。どこでも機能するものから始められます。',
  },
  shapes: [
    {
      type: 'zone',
      ...ZONE,
      x: 0,
      title: { en: 'Scenarios', ja: 'シナリオ' },
      hint: { en: 'Three or four futures, different in kind.', ja: '性質の異なる三つか四つの将来。' },
      accepts: ['scenario'],
    },
    {
      type: 'zone',
      ...ZONE,
      x: ZONE.w + 40,
      title: { en: 'Recommendations', ja: '提言' },
      hint: {
        en: 'Judge each in the coverage view: works, works if changed, fails.',
        ja: '「網羅性」の画面で判定します。機能する、修正すれば、機能しない。',
      },
      accepts: ['recommendation'],
    },
    {
      type: 'zone',
      ...ZONE,
      x: 2 * (ZONE.w + 40),
      title: { en: 'Assumptions', ja: '前提' },
      hint: {
        en: 'What a recommendation takes for granted, and a scenario does not.',
        ja: '提言が当然とし、シナリオではそうでないこと。',
      },
      accepts: ['assumption', 'question'],
    },
  ],
  script: [
    {
      title: { en: 'Enter a scenario', ja: 'シナリオに入る' },
      ask: {
        en: 'Read one scenario aloud. For the next minutes it is true.',
        ja: '一つのシナリオを声に出して読みます。これからしばらく、それが真実です。',
      },
      minutes: 5,
    },
    {
      title: { en: 'Judge', ja: '判定する' },
      ask: {
        en: 'Go through the recommendations: would it work here, work if changed, or fail? Why?',
        ja: '提言を順に見ます。ここで機能するか、修正すればよいか、機能しないか。なぜか。',
      },
      minutes: 25,
    },
    {
      title: { en: 'Change', ja: '直す' },
      ask: {
        en: 'Take what fails in one scenario only. Which change would save it?',
        ja: '一つのシナリオでだけ機能しないものを取り上げます。どう直せば救えるか。',
      },
      minutes: 15,
    },
    {
      title: { en: 'Decide', ja: '決める' },
      ask: {
        en: 'No-regrets moves start now. Options wait for their signpost. What fails everywhere goes.',
        ja: 'どこでも機能するものは今始めます。選択肢は前触れを待ちます。どこでも機能しないものは外します。',
      },
      minutes: 10,
    },
  ],
}
