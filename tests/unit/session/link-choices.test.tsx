// Linking on a phone: the cards that the open one may be joined to, each one touch away.

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { afterEach, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { LinkChoices } from '@/components/session/take-part/link-choices'
import { viewDocument } from '@/lib/document/view/view-document'
import { addCard, addLink, seedBoard } from '@/lib/document/write/write-board'
import { wordsIn } from '@/lib/i18n/all-languages'

function boardWithCards() {
  const doc = new Y.Doc()
  seedBoard(doc, { shapes: [], locale: 'en' })
  const add = (kind: 'risk' | 'recommendation' | 'evidence', title: string) =>
    addCard(doc, { kind, title, createdBy: 'ada', createdAt: '2026-11-30T00:00:00Z' })
  const floods = add('risk', 'The quay floods')
  const closes = add('risk', 'The port closes')
  const wall = add('recommendation', 'Build a wall')
  const survey = add('evidence', 'A survey')
  const link = addLink(doc, { from: wall.id, to: floods.id, kind: 'mitigates' }, 'mitigates')
  return { view: viewDocument(doc), closes, wall, survey, link }
}

afterEach(() => vi.unstubAllGlobals())

function drawn(view: ReturnType<typeof boardWithCards>['view'], cardId: string): string {
  const card = view.cards.find(({ id }) => id === cardId)
  return renderToStaticMarkup(
    <IntlProvider locale="en" messages={wordsIn('en')} timeZone="UTC">
      <QueryClientProvider client={new QueryClient()}>
        {card ? <LinkChoices boardId="board" me="ada" card={card} view={view} /> : null}
      </QueryClientProvider>
    </IntlProvider>,
  )
}

it('a recommendation shows at once the risks that it doesn’t treat yet', () => {
  const { view, wall } = boardWithCards()
  const said = drawn(view, wall.id)
  expect(said).toContain('<details open=""')
  expect(said).toContain('Which risk does it treat?')
  expect(said).toContain('The port closes')
  expect(said).not.toContain('The quay floods')
  expect(said).not.toContain('A survey')
})

it('a risk keeps the recommendations behind a line, and a card of another kind has none', () => {
  const { view, closes, survey } = boardWithCards()
  const said = drawn(view, closes.id)
  expect(said).toContain('Link what treats it')
  expect(said).toContain('Build a wall')
  expect(said).not.toContain('<details open=""')
  expect(drawn(view, survey.id)).toBe('')
})

it('only a link that this person made here can be taken back, and its card keeps its place in the list', () => {
  const { view, wall, link } = boardWithCards()
  const kept = (text: string | null) => vi.stubGlobal('sessionStorage', { getItem: () => text })
  kept('shape:another')
  expect(drawn(view, wall.id)).not.toContain('Take back')
  kept(`shape:another ${link.id}`)
  const said = drawn(view, wall.id)
  expect(said).toContain('aria-label="Take back the link with R-001"')
  expect(said.indexOf('The quay floods')).toBeLessThan(said.indexOf('The port closes'))
})
