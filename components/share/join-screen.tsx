// The page behind an invite link: type a name, press Enter, and you are in. Without a link it asks for a session's
// code. If a link doesn't open, the page explains why and what to do; people who are in already go straight to the
// board.

'use client'

import { LoaderCircle } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { LegalFoot } from '@/components/settings/branding'
import { ServerLogo } from '@/components/settings/server-logo'
import { Skeleton } from '@/components/ui/skeleton'
import { CodeForm } from './code-form'
import { useInviteToken } from './invite-token'
import { JoinForm } from './join-form'
import { isLinkProblem, joinProblemOf } from './join-problem'
import { JoinRefusal } from './join-refusal'
import { placeInside, useInvitePreview } from './use-join'

export interface JoinScreenProps {
  /** The name of somebody who has one here already; '' otherwise. */
  knownName: string
}

export function JoinScreen({ knownName }: JoinScreenProps) {
  const common = useTranslations('common')
  return (
    <div className="flex min-h-dvh flex-col items-center px-4 pt-[12vh] pb-10 max-sm:pt-8">
      <header className="mb-6 flex items-center gap-2.5 font-semibold text-sm">
        <ServerLogo />
        {common('appName')}
      </header>
      <main className="w-full max-w-sm">
        <Invitation knownName={knownName} />
      </main>
      <LegalFoot />
    </div>
  )
}

function Invitation({ knownName }: JoinScreenProps) {
  const token = useInviteToken()
  const preview = useInvitePreview(token)
  const errorMessage = useErrorMessage()
  if (token === '') return <CodeForm />
  if (token !== undefined && preview.isError) {
    const problem = joinProblemOf(preview.error, token)
    if (problem === 'no-session') return <CodeForm refused={token} />
    return (
      <JoinRefusal
        kind={isLinkProblem(problem) ? problem : 'failed'}
        detail={errorMessage(preview.error)}
        onRetry={() => void preview.refetch()}
        isRetrying={preview.isFetching}
      />
    )
  }
  if (token === undefined || !preview.data) return <Opening />
  const inside = placeInside(preview.data, token)
  if (inside !== null) return <GoThere path={inside} title={preview.data.title} />
  // Another link in the same tab begins with an empty form.
  return <JoinForm key={token} token={token} invite={preview.data} knownName={knownName} />
}

function Opening() {
  const t = useTranslations('join')
  return (
    <div className="rounded-xl border border-line bg-panel p-6 shadow-pop">
      <p role="status" className="sr-only">
        {t('opening')}
      </p>
      <Skeleton className="h-4 w-40" />
      <Skeleton className="mt-2 h-6 w-56" />
      <Skeleton className="mt-6 h-8 w-full" />
      <Skeleton className="mt-6 h-9 w-full" />
    </div>
  )
}

function GoThere({ path, title }: { path: string; title: string }) {
  const t = useTranslations('join')
  const router = useRouter()
  useEffect(() => {
    router.replace(path)
  }, [router, path])
  return (
    <p role="status" className="flex items-center justify-center gap-2 text-mute [overflow-wrap:anywhere]">
      <LoaderCircle aria-hidden className="size-4 shrink-0 animate-spin" />
      {t('already', { title })}
    </p>
  )
}
