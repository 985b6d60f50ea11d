// The first paint of the board list, as the server sends it.

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { describe, expect, it, vi } from 'vitest'
import type { BoardPage, BoardSummary } from '@/components/dashboard/board-summary'
import { Dashboard, type DashboardProps } from '@/components/dashboard/dashboard'
import { TEMPLATE_LIBRARY } from '@/lib/content/template-library'
import type { Locale } from '@/lib/domain/localized'
import { wordsIn } from '@/lib/i18n/all-languages'

vi.mock('next/navigation', () => ({ usePathname: () => '/', useRouter: () => ({}) }))

const NOW = new Date('2026-11-25T12:00:00Z')
const templates = TEMPLATE_LIBRARY.map((template) => ({
  ...template,
  id: template.slug,
  ownerId: null,
  offer: { gives: template.gives, people: template.people },
  workspaceId: null,
}))

const board = (index: number, more: Partial<BoardSummary> = {}): BoardSummary => ({
  id: `board-${index}`,
  title: `Board ${index}`,
  role: 'owner',
  workspaceId: null,
  epoch: 1,
  createdAt: '2026-11-24T09:00:00Z',
  changedAt: '2026-11-25T11:55:00Z',
  restorableUntil: null,
  session: null,
  people: [],
  thumbnailUrl: null,
  ...more,
})

const page = (boards: readonly BoardSummary[]): BoardPage => ({ boards, nextCursor: null, total: boards.length })

function firstPaint(props: DashboardProps, locale: Locale = 'en'): string {
  const markup = renderToString(
    <IntlProvider locale={locale} messages={wordsIn(locale)} now={NOW} timeZone="UTC">
      <QueryClientProvider client={new QueryClient()}>
        <Dashboard {...props} />
      </QueryClientProvider>
    </IntlProvider>,
  )
  return markup.replaceAll('<!-- -->', '')
}

describe('the board list', () => {
  it('says in which language a title is that isn’t in the page’s', () => {
    const drawn = firstPaint({
      signedIn: true,
      initialTemplates: templates,
      initialBoards: page([board(1, { title: '港の電力を確保する' }), board(2)]),
    })
    expect(drawn).toMatch(/lang="ja"[^>]*>港の電力を確保する</)
    expect(drawn).toMatch(/href="\/boards\/board-2"[^>]*>Board 2</)
    expect(drawn).not.toMatch(/lang="[^"]*"[^>]*>Board 2</)
  })

  it('greets a visitor without a session, with every way to begin', () => {
    const drawn = firstPaint({ signedIn: false, initialTemplates: templates })
    expect(drawn).toContain('<h1 class="text-balance font-semibold text-2xl tracking-tight">Map a brief together</h1>')
    expect(drawn).toContain('Empty board')
    for (const { title } of templates.slice(0, 4)) expect(drawn).toContain(title.en)
    expect(drawn).not.toContain('data-board-id')
  })

  it('shows what somebody has before templates: their boards, those of others, then ways to begin', () => {
    const drawn = firstPaint({
      signedIn: true,
      initialTemplates: templates,
      initialBoards: page([board(1)]),
      initialShared: page(Array.from({ length: 6 }, (_, index) => board(index + 10, { role: 'editor' }))),
    })
    const at = (words: string) => drawn.indexOf(words)
    const order = [at('Empty board'), at('href="/boards/board-1"'), at('href="/boards/board-10"'), at('Risk review')]
    expect(order.every((place) => place >= 0)).toBe(true)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(drawn).toContain('All 6 shared boards')
    expect(drawn).not.toContain('href="/boards/board-14"')
    expect(drawn).not.toContain('Map a brief together')
  })

  it('isn’t a newcomer’s page for a person who only has boards of others', () => {
    const drawn = firstPaint({
      signedIn: true,
      initialTemplates: templates,
      initialBoards: page([]),
      initialShared: page([board(1, { role: 'editor' })]),
    })
    expect(drawn).toContain('href="/boards/board-1"')
    expect(drawn).toContain('Empty board')
    expect(drawn).not.toContain('Map a brief together')
  })

  it('says on which boards a session runs or was held', () => {
    const startedAt = '2026-11-24T09:00:00Z'
    const drawn = (session: BoardSummary['session']) =>
      firstPaint({ signedIn: true, initialBoards: page([board(1, { session })]) })
    expect(drawn({ id: 's1', state: 'running', startedAt })).toContain('Session now')
    const held = drawn({ id: 's1', state: 'held', startedAt })
    expect(held).toContain('Session Nov 24')
    expect(held).toContain('href="/boards/board-1?session=s1"')
    expect(drawn(null)).not.toContain('Session')
  })

  it('has a field for the code of a session, also for people who have nothing here', () => {
    for (const signedIn of [true, false]) expect(firstPaint({ signedIn })).toContain('Enter a code')
  })

  it('shows each board with its last change, role and who is in', () => {
    const people = [
      { id: 'u1', name: 'Mika Kato', color: '#2f5bd8', online: true },
      { id: 'u2', name: 'Jo Lindqvist', color: '#b5442a', online: false },
    ]
    const drawn = firstPaint({ signedIn: true, initialBoards: page([board(1, { role: 'editor', people })]) })
    expect(drawn).toContain('href="/boards/board-1"')
    expect(drawn).toContain('5 minutes ago')
    expect(drawn).toContain('Editor')
    expect(drawn).toContain('1 person in now')
    expect(drawn).toContain('aria-label="Mika Kato"')
    expect(drawn).not.toContain('Jo Lindqvist')
  })

  it('offers a search from the seventh board on', () => {
    const boards = Array.from({ length: 7 }, (_, index) => board(index))
    const hasSearch = (count: number) =>
      firstPaint({ signedIn: true, initialBoards: page(boards.slice(0, count)) }).includes('type="search"')
    expect([6, 7].map(hasSearch)).toEqual([false, true])
  })

  it('speaks Japanese', () => {
    const drawn = firstPaint({ signedIn: true, initialBoards: page([board(1)]), initialTemplates: templates }, 'ja')
    expect(drawn).toContain('新しいボード')
    expect(drawn).toContain('5 分前')
    for (const { title } of templates.slice(0, 4)) expect(drawn).toContain(title.ja)
  })

  it('shows an image only where the board has a picture', () => {
    const images = (thumbnailUrl: string | null) =>
      firstPaint({ signedIn: true, initialBoards: page([board(1, { thumbnailUrl })]) }).match(/<img/g)?.length ?? 0
    expect([images(null), images('/api/boards/board-1/thumbnail?v=1')]).toEqual([0, 1])
  })

  it('leads to every place, and marks the one that one looks at', () => {
    const createdAt = '2026-11-24T09:00:00Z'
    const workspace = { id: 'w1', name: 'Technology policy', role: 'viewer', memberCount: 3, createdAt } as const
    const drawn = firstPaint({
      signedIn: true,
      place: { workspaceId: 'w1' },
      initialBoards: page([board(1)]),
      initialWorkspaces: [workspace],
    })
    for (const address of ['/', '/shared', '/workspaces/w1', '/trash']) expect(drawn).toContain(`href="${address}"`)
    expect(drawn).toMatch(
      /<a [^>]*aria-current="page"[^>]*href="\/workspaces\/w1"|title="Technology policy" aria-current="page"/,
    )
    // A viewer can't make boards there, and a person without an account can't make workspaces.
    expect(drawn).not.toContain('Empty board')
    expect(drawn).not.toContain('New workspace')
  })

  it('says what to do where there is nothing', () => {
    const empty = (place: DashboardProps['place']) =>
      firstPaint({ signedIn: true, initialBoards: page([]), ...(place ? { place } : {}) })
    expect(empty('shared')).toContain('Nothing is shared with you yet')
    expect(empty('trash')).toContain('The trash is empty')
    expect(empty('mine')).toContain('Map a brief together')
  })
})
