// The minutes of a session as Markdown: the same words as in the golden files, and no text by people becomes markup.

import { describe, expect, it } from 'vitest'
import { LOCALES } from '@/lib/domain/localized'
import type { Agreement } from '@/lib/domain/session/round'
import { writeMinutesMarkdown } from '@/lib/export/minutes-markdown'
import { minutesFileName } from '@/lib/export/minutes-text'
import { aSession } from './a-session'

const TOKYO = { locale: 'en', timeZone: 'Asia/Tokyo' } as const

describe('minutes as Markdown', () => {
  it.each(LOCALES)('say everything, in %s', async (locale) => {
    const written = writeMinutesMarkdown(aSession(), { locale, timeZone: 'Asia/Tokyo' })
    // Node and browsers put a narrow space between hours and AM.
    await expect(written.replaceAll('\u202F', ' ')).toMatchFileSnapshot(`minutes.${locale}.md`)
  })

  it('name nobody who wrote, where writing was anonymous, and tell nothing of an open round', () => {
    const minutes = aSession()
    expect(minutes.changes?.made.map(({ ref, byId }) => [ref, byId])).toEqual([
      ['R-004', null],
      ['R-005', null],
      ['R-006', 'jo'],
    ])
    expect(minutes.rounds.map(({ written }) => written)).toEqual([[], ['shape:r4', 'shape:r5'], [], [], [], []])
  })

  it('say the level that a decision gives a risk, as far as the table for it was noted', () => {
    const minutes = aSession()
    expect(writeMinutesMarkdown(minutes, TOKYO)).toContain('3 Moderate → High |')
    const { levels: _, ...wording } = minutes.wording
    expect(writeMinutesMarkdown({ ...minutes, wording }, TOKYO)).toContain('3 Moderate |')
    const cards = minutes.cards.map((card) => ({ ...card, kind: 'opportunity' as const }))
    expect(writeMinutesMarkdown({ ...minutes, cards }, TOKYO)).toContain('3 Moderate |')
  })

  it('set apart what was agreed on before the session, and say what a later agreement replaced', () => {
    const minutes = aSession()
    const agreement = { cardId: 'shape:r4', rationale: '', raters: 2, byId: 'mika', isMedian: true } as const
    const earlier = (minute: number, values: Agreement['values']) => ({
      ...agreement,
      values,
      at: minutes.startedAt + minute * 60_000,
    })
    const [round, ...rounds] = minutes.rounds
    if (!round) throw new Error('The session has no round.')
    const agreements = [earlier(-5, { likelihoodCurrent: 5, impactCurrent: 5 }), earlier(-4, { effort: 3 })]
    const written = writeMinutesMarkdown({ ...minutes, rounds: [{ ...round, agreements }, ...rounds] }, TOKYO)
    const [session = '', before = ''] = written
      .replaceAll('\u202F', ' ')
      .split('**Medians taken before the session began**')
    expect(session).toContain('**Medians taken, rounded')
    expect(session).not.toContain('(replaced at')
    expect(before).toMatch(/\| R-004 [^|]*\| Likelihood, current: 5 [^|]*\(replaced at 19:11\) \|/)
    expect(before).toMatch(/\| R-004 [^|]*\| Effort: [^|(]*\|/)
  })

  it('are those so far while the session runs', () => {
    const written = writeMinutesMarkdown(aSession({ isRunning: true }), TOKYO)
    expect(written).toContain('These are the minutes so far')
    expect(written).not.toContain('**Ended**')
  })

  const HOSTILE = [
    'a | b || c',
    'two\nlines\r\n| - | - |',
    '<script>alert(1)</script><img src=x onerror=alert(1)>',
    '[click](javascript:alert(1)) ![x](http://example.org/x.png)',
    '=HYPERLINK("http://example.org")',
    '# heading ** bold ` code ~~ gone',
    '&lt;b&gt;\\',
  ]
  it.each(HOSTILE)('keep a title like %j text in its place', (title) => {
    const plain = writeMinutesMarkdown(aSession({ titled: () => 'Title' }), TOKYO)
    const written = writeMinutesMarkdown(aSession({ titled: () => title }), TOKYO)
    expect(written.split('\n')).toHaveLength(plain.split('\n').length)
    const bars = (text: string) => text.split('\n').map((line) => line.match(/(?<!\\)\|/g)?.length ?? 0)
    expect(bars(withoutEscapes(written))).toEqual(bars(plain))
    // Without escapes and our own markup, the rest contains no tag, link, emphasis or code.
    expect(withoutEscapes(written).replaceAll('**', '').replaceAll('<br>', '')).not.toMatch(/[<>[\]`*_~&\\]/)
  })

  it('begin a line of text with no list that people did not ask for', () => {
    const minutes = aSession()
    const people = minutes.people.map((person, i) => ({ ...person, name: ['1. one', '- two', 'three'][i] ?? null }))
    const written = writeMinutesMarkdown({ ...minutes, people }, TOKYO)
    expect(written).toContain('\n1\\. one')
    expect(writeMinutesMarkdown({ ...minutes, people: people.slice(1) }, TOKYO)).toContain('\n\\- two')
  })

  it('name their file by the day in the reader’s time zone', () => {
    const minutes = aSession()
    expect(minutesFileName(minutes, TOKYO, 'md')).toBe('Winter at the port - Minutes - 2026-11-26.md')
    expect(minutesFileName(minutes, { locale: 'ja', timeZone: 'Pacific/Kiritimati' }, 'md')).toMatch(
      / - 議事録 - 2026-11-26\.md$/,
    )
    expect(minutesFileName(minutes, { locale: 'en', timeZone: 'Pacific/Pago_Pago' }, 'md')).toMatch(/2026-11-25\.md$/)
  })
})

/** Markdown’s escapes stand for the character behind them. */
function withoutEscapes(text: string): string {
  return text.replace(/\\[\\`*_{}[\]<>#|~&.\-+]/g, '')
}
