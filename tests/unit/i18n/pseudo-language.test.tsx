// Pages in a pseudo-language: what stands outside of its brackets was written into code.

import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import { IntlProvider } from 'use-intl'
import { createTranslator } from 'use-intl/core'
import { expect, it, vi } from 'vitest'
import { SignInForm } from '@/components/account/sign-in-form'
import { Dashboard } from '@/components/dashboard/dashboard'
import { CodeForm } from '@/components/share/code-form'
import { languageWord } from '@/lib/domain/language-word'
import { LOCALES } from '@/lib/domain/localized'
import { PSEUDO_MESSAGES, wordsOutside } from '../../support/pseudo-language'

vi.mock('next/navigation', () => ({ usePathname: () => '/', useRouter: () => ({}) }))

const NOW = new Date('2026-11-25T12:00:00Z')
const board = {
  id: 'board-1',
  title: '1',
  role: 'owner',
  workspaceId: null,
  epoch: 1,
  createdAt: '2026-11-24T09:00:00Z',
  changedAt: '2026-11-25T11:59:50Z',
  restorableUntil: null,
  session: null,
  people: [],
  thumbnailUrl: null,
} as const
const page = { boards: [board], nextCursor: null, total: 1 }

const PAGES: Readonly<Record<string, ReactNode>> = {
  'list of boards': <Dashboard signedIn initialBoards={page} initialShared={page} />,
  'list of a newcomer': <Dashboard signedIn={false} />,
  'signing in': <SignInForm next="/" visitorId={undefined} canResetPassword />,
  'code of a session': <CodeForm />,
}

function drawn(content: ReactNode): string {
  return renderToString(
    <IntlProvider locale="en" messages={PSEUDO_MESSAGES} now={NOW} timeZone="UTC">
      <QueryClientProvider client={new QueryClient()}>{content}</QueryClientProvider>
    </IntlProvider>,
  )
}

it.each(Object.entries(PAGES))('the %s has no words outside of messages/', (_, content) => {
  const markup = drawn(content)
  expect(markup.split('⟦').length).toBeGreaterThan(3)
  const names: readonly string[] = LOCALES.map((locale) => languageWord(locale, 'name'))
  expect(
    wordsOutside(markup).filter((text) => !names.includes(text) && !/^https?:|^ABC-DEF$|, 2026 at /.test(text)),
  ).toEqual([])
})

it('the pseudo-language has the plurals and tags of English, and finds words without brackets', () => {
  const t = createTranslator({ locale: 'en', messages: PSEUDO_MESSAGES })
  expect(t('boards.found', { count: 2 })).toMatch(/^⟦2 bóárds fóúñd~+⟧$/)
  expect(t.markup('board.empty.cardText', { k: (chunks) => `<k>${chunks}</k>` })).toContain('<k>R</k>')
  expect(wordsOutside('<p>⟦Bóárd~~⟧ left<b title="No file">⟦x⟧</b></p>')).toEqual(['No file', 'left'])
})
