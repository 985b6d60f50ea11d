// What the list of suggestions shows and offers, in both languages, to people who may decide and to people who may not.

import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { describe, expect, it } from 'vitest'
import { CandidateList } from '@/components/brief/suggestions/candidate-list'
import { type Candidates, openCandidates } from '@/components/brief/suggestions/use-candidates'
import { makeReadingOrder } from '@/components/brief/text/reading-order'
import { candidateKey } from '@/lib/brief/candidates/candidate-key'
import { findCandidates } from '@/lib/brief/candidates/find-candidates'
import { parseBrief } from '@/lib/brief/parse-brief'
import { presentBlocks } from '@/lib/brief/presented-brief'
import { wordsIn } from '@/lib/i18n/all-languages'

const ignore = () => undefined

function render(
  source: string,
  {
    locale = 'en',
    readOnly = false,
    dismissed = [],
    pages = null,
  }: { locale?: 'en' | 'ja'; readOnly?: boolean; dismissed?: string[]; pages?: number[] | null } = {},
): string {
  const brief = parseBrief(source)
  const { blocks, removed } = presentBlocks(brief.text, brief.blocks)
  const order = makeReadingOrder({
    ...brief,
    id: 'brief',
    format: 'text',
    revision: 1,
    settledRevision: 0,
    pages: null,
    createdBy: 'me',
    createdAt: '',
    blocks,
    removed,
  })
  const { candidates, lostLists } = findCandidates({ text: order.text, blocks, warnings: brief.warnings })
  const open = candidates.map((candidate) => {
    const quote = order.text.slice(candidate.start, candidate.end)
    return { ...candidate, quote, key: candidateKey(quote) }
  })
  const all: Candidates = {
    isLooking: false,
    open: openCandidates(open.filter(({ key }) => !dismissed.includes(key))),
    found: open.length,
    dismissed,
    lostLists,
    isUnsure: false,
    setKind: ignore,
    dismiss: ignore,
    bringBack: ignore,
  }
  return renderToStaticMarkup(
    <IntlProvider locale={locale} messages={wordsIn(locale)} timeZone="UTC">
      <CandidateList
        candidates={all}
        order={order}
        pages={pages}
        language=""
        readOnly={readOnly}
        takesFocus={false}
        onFocused={ignore}
        hasMarks={false}
        onMarks={ignore}
        onAccept={ignore}
        onShow={ignore}
      />
    </IntlProvider>,
  )
}

describe('the list of suggestions', () => {
  it('says that they are no facts, underlines the cue words and gives the reason in words', () => {
    const markup = render('Suppliers may fail in the same week.')
    expect(markup).toContain('Suggestions, not facts')
    expect(markup).toMatch(/<u [^>]*>may<\/u>/)
    expect(markup).toContain('“may” says that something is possible')
    expect(markup).toContain('aria-label="Accept as Risk"')
    expect(markup).toContain('Accept all shown (1)')
  })

  it('shows the title that the card would get, to be changed first', () => {
    const markup = render('Moreover, suppliers may fail in the same week. Ports should share one timetable.')
    expect(markup.match(/<textarea [^>]*>[^<]*/g)).toEqual([
      expect.stringMatching(/aria-label="Title of the card"[^>]*>\s*Suppliers may fail in the same week$/),
    ])
    expect(render('Suppliers may fail.', { readOnly: true })).not.toContain('<textarea')
  })

  it('has one tab stop, and names each suggestion by its kind and words', () => {
    const markup = render('Suppliers may fail in the same week. Ports should share one timetable.')
    expect(markup.match(/data-candidate="[^"]+" tabindex="0"/g)).toHaveLength(1)
    expect(markup).toContain('aria-label="Recommendation: Ports should share one timetable."')
  })

  it('says the kinds that one may choose in words, and names a country whole', () => {
    const markup = render('The United States should share one timetable.')
    expect(markup).toMatch(/<span aria-hidden="true">→<\/span>\s*Recommendations 1</)
    expect(markup).toContain('“United States” names who could act')
  })

  it('shows what says the same once, with its other places by page', () => {
    const source = 'The ports should share one timetable by night.\n\nAll ports should share one timetable by night.'
    const markup = render(source, { pages: [0, 40] })
    expect(markup.match(/data-candidate=/g)).toHaveLength(1)
    expect(markup).toContain('Says the same in another place, cited too:')
    expect(markup).toMatch(/aria-label="Go to ¶ 2, p\. 2, which says the same"[^>]*>¶ 2, p\. 2</)
    expect(markup).toContain('Accept all shown (1)')
    expect(render(source)).toMatch(/>¶ 2</)
    expect(render(source, { locale: 'ja' })).toContain('同じ内容がほかに1か所あり')
  })

  it('offers a viewer nothing to decide', () => {
    const markup = render('Suppliers may fail in the same week.', { readOnly: true })
    expect(markup).toContain('Suppliers')
    expect(markup).toContain('aria-label="Go to passage"')
    expect(markup).not.toMatch(/Accept|Dismiss/)
  })

  it('says what it is when there is nothing left, and when there never was anything', () => {
    const words = 'Ports should share one timetable.'
    expect(render(words, { dismissed: [candidateKey(words)] })).toContain('Nothing left to decide')
    expect(render('The harbour has two cranes.')).toContain('The rules found no passage')
  })

  it('shows where a list was lost, with what it was of, in the words of the language', () => {
    expect(render('The two ports should:')).toContain('announces a list (Recommendation)')
    const markup = render('県は計画を公表すべきである。', { locale: 'ja' })
    expect(markup).toContain('確かなものではありません')
    expect(markup).toContain('「べきである」：義務や当為を述べている')
  })
})
