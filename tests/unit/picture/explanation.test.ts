import { describe, expect, test } from 'vitest'
import { explainWords } from '@/components/export/explain/explain-words'
import { explain } from '@/components/export/explain/explanation'
import type { Block, TextMark } from '@/components/export/explain/marks'
import { DEFAULT_CRITERIA } from '@/lib/domain/criteria/criteria'
import type { PictureFacts } from '@/lib/picture/picture-facts'

/** Wide letters are as wide as they are high. */
const measure = (text: string, { size }: { size: number }) =>
  Array.from(text).reduce((sum, letter) => sum + size * (letter > '\u2e7f' ? 1 : 0.55), 0)

const FACTS: PictureFacts = {
  title: 'A board with a long title that goes on and on, as titles do when several people agree on one '.repeat(2),
  part: 'Current risk',
  changedAt: '2026-11-26T10:05:00.000Z',
  version: '7f3a-91c2',
  criteria: { ...DEFAULT_CRITERIA, horizon: 'within five years' },
  kinds: ['risk', 'recommendation', 'driver', 'assumption', 'evidence', 'opportunity', 'actor', 'scenario', 'question'],
  hasUntreated: true,
  levels: ['low', 'medium', 'high', 'very-high'],
  linkKinds: ['mitigates', 'causes', 'amplifies', 'depends-on', 'supports', 'contradicts'],
  scales: ['likelihood', 'impact', 'uncertainty'],
  hasLevelTable: true,
  scored: Array.from({ length: 23 }, (_, i) => ({
    id: `shape:${i}`,
    kind: 'risk',
    ref: `R-${i + 1}`,
    title:
      i % 2 === 0
        ? '輸出規制が広がり、供給網が分断される。'.repeat(3)
        : 'A supplier closes for a season and nobody else makes the part',
    level: i < 5 ? 'very-high' : undefined,
  })),
  sources: [
    {
      source: {
        title: '重要鉱物の輸出規制と供給網に関する報告書。'.repeat(6),
        authors: ['Ann Lee', '山田 花子'],
        date: '2019年10月',
        sourceUrl: `https://example.org/${'a-very-long-path/'.repeat(30)}`,
        rights: '© Ports Institute',
      },
      refs: Array.from({ length: 60 }, (_, i) => `R-${String(i + 1).padStart(3, '0')}`),
    },
    { source: undefined, refs: ['REC-001'] },
  ],
  raters: { cards: 3, least: 4, most: 6 },
}

const texts = (block: Block) => block.marks.filter((mark): mark is TextMark => mark.type === 'text')

function boxOf({ x, y, text, size, anchor }: TextMark) {
  const w = measure(text, { size })
  const left = anchor === 'middle' ? x - w / 2 : anchor === 'end' ? x - w : x
  return { left, right: left + w, top: y - size * 0.8, bottom: y + size * 0.2 }
}

const said = (block: Block) =>
  texts(block)
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s/g, '')
const without = (text: string) => text.replaceAll(/\s/g, '')

describe.each(['en', 'ja'] as const)('head and foot in %s', (locale) => {
  test.each([560, 800, 1123, 1400])('in a column of %d px no text runs into another or over the edge', (columnPx) => {
    const { head, foot } = explain(FACTS, explainWords(locale), columnPx, measure)
    for (const block of [head, foot]) {
      const boxes = texts(block).map(boxOf)
      for (const [i, a] of boxes.entries()) {
        expect(a.left).toBeGreaterThanOrEqual(0)
        expect(a.right).toBeLessThanOrEqual(columnPx)
        expect(a.bottom).toBeLessThanOrEqual(block.heightPx)
        for (const b of boxes.slice(i + 1)) {
          const meet = a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1
          expect(meet, `${JSON.stringify(texts(block)[i])} meets another`).toBe(false)
        }
      }
    }
  })

  test('nothing that people wrote is left out', () => {
    const { head, foot } = explain(FACTS, explainWords(locale), 560, measure)
    expect(said(head)).toContain(without(FACTS.title))
    for (const part of ['Currentrisk', '7f3a-91c2', '2026']) expect(said(head)).toContain(part)
    for (const { source, refs } of FACTS.sources) {
      for (const part of [source?.title ?? '', source?.sourceUrl ?? '', ...refs])
        expect(said(foot)).toContain(without(part))
    }
    for (const step of DEFAULT_CRITERIA.likelihood.steps) expect(said(foot)).toContain(without(step.word[locale]))
    expect(said(foot)).toContain('withinfiveyears')
    // The bands of the National Risk Register are far below what the same words mean elsewhere.
    expect(said(foot)).toContain(locale === 'en' ? 'UKNationalRiskRegister2025' : '英国国家リスク登録簿2025年版')
  })
})

test('a picture that shows nothing to explain has no foot', () => {
  const bare = {
    ...FACTS,
    kinds: [],
    hasUntreated: false,
    levels: [],
    linkKinds: [],
    scales: [],
    hasLevelTable: false,
    scored: [],
    sources: [],
  }
  expect(explain(bare, explainWords('en'), 800, measure).foot).toEqual({ heightPx: 0, marks: [] })
})

test('a picture of a version says in its foot which it is, when it was made, and its id', () => {
  const ofVersion = { id: 'v_7f3a', name: 'Before the review', at: '2026-11-26T10:05:00.000Z' }
  const { foot } = explain({ ...FACTS, ofVersion }, explainWords('en'), 800, measure)
  for (const part of ['“Before the review”', 'v_7f3a', '26 November 2026 at 10:05'])
    expect(said(foot)).toContain(without(part))
  expect(said(explain(FACTS, explainWords('en'), 800, measure).foot)).not.toContain('v_7f3a')
})

test('only addresses of the web can be followed', () => {
  const withUrl = (sourceUrl: string): PictureFacts => ({
    ...FACTS,
    sources: [{ source: { title: 't', authors: [], date: '', sourceUrl, rights: '' }, refs: ['R-001'] }],
  })
  const hrefs = (url: string) =>
    texts(explain(withUrl(url), explainWords('en'), 800, measure).foot).flatMap((mark) => mark.href ?? [])
  expect(hrefs('https://example.org/a')).toEqual(['https://example.org/a'])
  expect(hrefs('javascript:alert(1)')).toEqual([])
})
