// The first screen: ways to begin a board, and the boards that are there. It must stay light: no canvas is loaded here.

'use client'

import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { OwnName } from '@/components/settings/own-name'
import { SettingsMenu } from '@/components/settings/settings-menu'
import { useMe } from '@/components/settings/use-me'
import type { AvatarPerson } from '@/components/ui/avatar'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Logo } from '@/components/ui/logo'
import { Skeleton } from '@/components/ui/skeleton'
import { BoardGrid } from './board-grid'
import type { BoardSummary } from './board-summary'
import { NewBoard } from './new-board'
import { useBoards } from './use-boards'
import { useCreateBoard } from './use-create-board'
import { useSignedIn } from './use-signed-in'
import type { ListedTemplate } from './use-templates'

export interface DashboardProps {
  /** What the server saw and had when it drew the page. */
  signedIn?: boolean
  me?: AvatarPerson
  initialBoards?: readonly BoardSummary[]
  initialTemplates?: readonly ListedTemplate[]
}

export function Dashboard({
  signedIn: initiallySignedIn,
  me: initialMe,
  initialBoards,
  initialTemplates,
}: DashboardProps) {
  const t = useTranslations('boards')
  const common = useTranslations('common')
  const signedIn = useSignedIn(initiallySignedIn)
  const boards = useBoards(initialBoards, signedIn)
  const me = useMe(signedIn === true, initialMe)
  const creating = useCreateBoard()
  const isEmpty = signedIn === false || boards.data?.length === 0

  return (
    <div className="flex min-h-dvh flex-col">
      <header className="sticky top-0 z-10 flex h-12 shrink-0 items-center gap-2.5 border-line border-b bg-panel px-4 sm:px-6">
        <Logo />
        <span className="font-semibold text-sm">{common('appName')}</span>
        <span className="ml-auto flex items-center gap-1.5">
          <SettingsMenu />
          {me.data ? <OwnName me={me.data} /> : null}
        </span>
      </header>
      <main className="mx-auto flex w-full max-w-6xl grow flex-col gap-9 px-4 py-7 sm:px-6 sm:py-9">
        {isEmpty ? (
          <div className="max-w-2xl pt-2 sm:pt-6">
            <h1 className="text-balance font-semibold text-2xl tracking-tight">{t('none.title')}</h1>
            <p className="mt-2 text-ink-soft text-sm leading-6">{t('none.text')}</p>
          </div>
        ) : (
          <h1 className="sr-only">{t('title')}</h1>
        )}
        <NewBoard creating={creating} initialTemplates={initialTemplates} />
        {isEmpty ? null : <Boards query={boards} />}
      </main>
    </div>
  )
}

function Boards({ query }: { query: ReturnType<typeof useBoards> }) {
  const t = useTranslations('boards')
  const common = useTranslations('common')
  const errorMessage = useErrorMessage()
  if (query.data) return <BoardGrid boards={query.data} />
  if (query.isError) {
    return (
      <EmptyState
        icon={<CircleAlert />}
        title={t('failed.load')}
        actions={
          <Button variant="primary" busy={query.isFetching} onClick={() => void query.refetch()}>
            {common('retry')}
          </Button>
        }
      >
        {errorMessage(query.error)}
      </EmptyState>
    )
  }
  return (
    <div aria-hidden className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,15.5rem),1fr))] gap-3">
      {['first', 'second', 'third', 'fourth'].map((key) => (
        <Skeleton key={key} className="h-56 rounded-xl" />
      ))}
    </div>
  )
}
