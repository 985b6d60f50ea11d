// The first paint of the board list, as the server sends it.

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { describe, expect, it, vi } from 'vitest'
import type { BoardSummary } from '@/components/dashboard/board-summary'
import { Dashboard, type DashboardProps } from '@/components/dashboard/dashboard'
import type { Locale } from '@/lib/domain/localized'
import { TEMPLATE_LIBRARY } from '@/lib/domain/template-library'
import { MESSAGES } from '@/lib/i18n/messages'

vi.mock('next/navigation', () => ({ useRouter: () => ({}) }))

const NOW = new Date('2026-11-25T12:00:00Z')
const templates = TEMPLATE_LIBRARY.map((template) => ({ ...template, id: template.slug }))

const board = (index: number, more: Partial<BoardSummary> = {}): BoardSummary => ({
  id: `board-${index}`,
  title: `Board ${index}`,
  role: 'owner',
  changedAt: '2026-11-25T11:55:00Z',
  people: [],
  thumbnailUrl: null,
  ...more,
})

function firstPaint(props: DashboardProps, locale: Locale = 'en'): string {
  const markup = renderToString(
    <IntlProvider locale={locale} messages={MESSAGES[locale]} now={NOW} timeZone="UTC">
      <QueryClientProvider client={new QueryClient()}>
        <Dashboard {...props} />
      </QueryClientProvider>
    </IntlProvider>,
  )
  return markup.replaceAll('<!-- -->', '')
}

describe('the board list', () => {
  it('greets a visitor without a session, with every way to begin', () => {
    const page = firstPaint({ signedIn: false, initialBoards: [], initialTemplates: templates })
    expect(page).toContain('<h1 class="text-balance font-semibold text-2xl tracking-tight">Map a brief together</h1>')
    expect(page).toContain('Empty board')
    for (const { title } of templates) expect(page).toContain(title.en)
    expect(page).not.toContain('data-board-id')
  })

  it('shows each board with its last change, role and who is in', () => {
    const people = [
      { id: 'u1', name: 'Mika Kato', color: '#2f5bd8', online: true },
      { id: 'u2', name: 'Jo Lindqvist', color: '#b5442a', online: false },
    ]
    const page = firstPaint({ signedIn: true, initialBoards: [board(1, { role: 'editor', people })] })
    expect(page).toContain('href="/boards/board-1"')
    expect(page).toContain('5 minutes ago')
    expect(page).toContain('Editor')
    expect(page).toContain('1 person in now')
    expect(page).toContain('aria-label="Mika Kato"')
    expect(page).not.toContain('Jo Lindqvist')
  })

  it('offers a search from the seventh board on', () => {
    const boards = Array.from({ length: 7 }, (_, index) => board(index))
    const hasSearch = (count: number) =>
      firstPaint({ signedIn: true, initialBoards: boards.slice(0, count) }).includes('type="search"')
    expect([6, 7].map(hasSearch)).toEqual([false, true])
  })

  it('speaks Japanese', () => {
    const page = firstPaint({ signedIn: true, initialBoards: [board(1)], initialTemplates: templates }, 'ja')
    expect(page).toContain('新しいボード')
    expect(page).toContain('5 分前')
    for (const { title } of templates) expect(page).toContain(title.ja)
  })

  it('shows an image only where the board has a picture', () => {
    const images = (thumbnailUrl: string | null) =>
      firstPaint({ signedIn: true, initialBoards: [board(1, { thumbnailUrl })] }).match(/<img/g)?.length ?? 0
    expect([images(null), images('/api/boards/board-1/thumbnail?v=1')]).toEqual([0, 1])
  })
})
