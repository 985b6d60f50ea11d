// The browsers that are signed in to this account: marks the current one, and lets people sign out one or all.

'use client'

import { MonitorSmartphone } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { api } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { useSignOut } from '@/components/header/use-sign-out'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Problem } from '@/components/ui/problem'
import { useTimeAgo } from '@/components/ui/relative-time'
import { Skeleton } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toaster'
import { type SignInRow, useEndSession, useSessions } from './account-api'
import { deviceOf } from './device-words'
import { Section } from './section'

export function SignInsSection({ userId }: { userId: string }) {
  const t = useTranslations('account.sessions')
  const page = useTranslations('account.page')
  const errorMessage = useErrorMessage()
  const sessions = useSessions()
  const { signOut, busy, dialog } = useSignOut(userId, () => api('DELETE /api/me/sessions'))
  return (
    <Section
      id="account-sessions"
      title={t('title')}
      action={
        <ConfirmButton
          size="md"
          variant="secondary"
          word={t('endAll')}
          text={t('endAllText')}
          busy={busy}
          onConfirm={signOut}
        />
      }
    >
      {sessions.isPending ? <Skeleton className="h-20 w-full" /> : null}
      {sessions.isError ? (
        <Problem>
          {page('loadFailed')}. {errorMessage(sessions.error)}
        </Problem>
      ) : null}
      <ul className="divide-y divide-line">
        {sessions.data?.map((session) => (
          <SessionItem key={session.id} session={session} />
        ))}
      </ul>
      {dialog}
    </Section>
  )
}

function SessionItem({ session }: { session: SignInRow }) {
  const t = useTranslations('account.sessions')
  const errorMessage = useErrorMessage()
  const timeAgo = useTimeAgo()
  const { mutate, isPending } = useEndSession()
  const device = deviceOf(session.userAgent)
  const name = device ? t('device', { ...device }) : t('unknown')
  const facts = [
    ...(session.address ? [session.address] : []),
    t('seen', { when: timeAgo(Date.parse(session.lastSeenAt)) }),
  ]
  const end = () =>
    mutate(session.id, {
      onSuccess: () => toast.success(t('ended')),
      onError: (error) => toast.error(t('endFailed'), { description: errorMessage(error) }),
    })
  return (
    <li className="flex min-h-12 items-center gap-3 py-1.5">
      <MonitorSmartphone className="size-4 shrink-0 text-mute" />
      <span className="min-w-0 grow">
        <span dir="auto" className="font-medium">
          {name}
        </span>
        {session.isCurrent ? (
          <span className="ms-2 rounded-full bg-accent-soft px-2 py-0.5 font-medium text-accent text-xs">
            {t('this')}
          </span>
        ) : null}
        <span className="block text-mute text-xs [overflow-wrap:anywhere]">{facts.join(' · ')}</span>
      </span>
      {session.isCurrent ? null : (
        <Button size="sm" variant="ghost" busy={isPending} aria-label={t('endLabel', { device: name })} onClick={end}>
          {t('end')}
        </Button>
      )}
    </li>
  )
}
