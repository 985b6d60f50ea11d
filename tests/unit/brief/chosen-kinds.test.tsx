// @vitest-environment happy-dom
// A kind that somebody gives to a suggestion counts wherever suggestions are counted.

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { IntlProvider } from 'use-intl'
import { afterEach, expect, it } from 'vitest'
import { briefsQueryKey } from '@/components/brief/about/use-briefs'
import { foundIn } from '@/components/brief/suggestions/found-candidates'
import { type Candidates, dismissalsQueryKey, useCandidates } from '@/components/brief/suggestions/use-candidates'
import { type Suggestions, useSuggestions } from '@/components/brief/use-suggestions'
import { parseBrief } from '@/lib/brief/parse-brief'
import { type PresentedBrief, presentBlocks } from '@/lib/brief/presented-brief'
import { wordsIn } from '@/lib/i18n/all-languages'

let root: Root

afterEach(() => {
  act(() => root.unmount())
  document.body.replaceChildren()
})

function briefOf(source: string): PresentedBrief {
  const brief = parseBrief(source)
  const { blocks, removed } = presentBlocks(brief.text, brief.blocks)
  const own = {
    id: 'brief',
    format: 'text',
    revision: 1,
    settledRevision: 0,
    pages: null,
    createdBy: 'me',
    createdAt: '',
  }
  return { ...brief, ...own, blocks, removed } as PresentedBrief
}

const BRIEF = briefOf('Suppliers may fail in the same week. Ports could close for months.')
const seen: { panel?: Candidates | undefined; banner?: Suggestions | undefined } = {}

function Both({ tell }: { tell: (both: typeof seen) => void }) {
  tell({ panel: useCandidates('board', BRIEF, []), banner: useSuggestions('board', []) })
  return null
}

it('the banner and the panel count the same after a kind was changed', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } })
  queries.setQueryData(briefsQueryKey('board'), [BRIEF])
  queries.setQueryData(dismissalsQueryKey('board', 'brief'), [])
  await foundIn(BRIEF)
  root = createRoot(document.body.appendChild(document.createElement('main')))
  const draw = () =>
    act(() => {
      root.render(
        <IntlProvider locale="en" messages={wordsIn('en')} timeZone="UTC">
          <QueryClientProvider client={queries}>
            <Both tell={(both) => Object.assign(seen, both)} />
          </QueryClientProvider>
        </IntlProvider>,
      )
      return Promise.resolve()
    })
  await draw()
  expect(seen.banner?.counts).toEqual(new Map([['risk', 2]]))
  const first = seen.panel?.open[0]?.key ?? ''
  await act(() => Promise.resolve(seen.panel?.setKind(first, 'evidence')))
  const kinds = () => seen.panel?.open.map(({ kind }) => kind)
  expect(kinds()).toEqual(['evidence', 'risk'])
  expect(seen.banner?.counts).toEqual(
    new Map([
      ['evidence', 1],
      ['risk', 1],
    ]),
  )
  expect(seen.banner?.byBrief[0]?.cards.map(({ kind }) => kind)).toEqual(['evidence', 'risk'])

  // The panel is closed and opened again.
  await act(() => Promise.resolve(root.render(null)))
  seen.panel = undefined
  await draw()
  expect(kinds()).toEqual(['evidence', 'risk'])
})
