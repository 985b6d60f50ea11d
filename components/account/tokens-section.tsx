// The API tokens of this account: what each may do, how long, when it was last used, and a way to end it.

'use client'

import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { Problem } from '@/components/ui/problem'
import { useTimeAgo } from '@/components/ui/relative-time'
import { Skeleton } from '@/components/ui/skeleton'
import { toast } from '@/components/ui/toaster'
import { useClock } from '@/components/ui/use-clock'
import { useFormatter } from '@/components/ui/use-formatter'
import { type TokenRow, useRevokeToken, useTokens } from './account-api'
import { NewTokenDialog } from './new-token-dialog'
import { Section } from './section'

export function TokensSection({ isAdmin }: { isAdmin: boolean }) {
  const t = useTranslations('account.tokens')
  const page = useTranslations('account.page')
  const errorMessage = useErrorMessage()
  const tokens = useTokens()
  const [isMaking, setMaking] = useState(false)
  return (
    <Section
      id="account-tokens"
      title={t('title')}
      text={t('text')}
      action={<Button onClick={() => setMaking(true)}>{t('make')}</Button>}
    >
      {tokens.isPending ? <Skeleton className="h-10 w-full" /> : null}
      {tokens.isError ? (
        <Problem>
          {page('loadFailed')}. {errorMessage(tokens.error)}
        </Problem>
      ) : null}
      {tokens.data?.length === 0 ? <p className="text-mute">{t('none')}</p> : null}
      <ul className="divide-y divide-line">
        {tokens.data?.map((token) => (
          <TokenItem key={token.id} token={token} />
        ))}
      </ul>
      <NewTokenDialog open={isMaking} onOpenChange={setMaking} isAdmin={isAdmin} />
    </Section>
  )
}

function TokenItem({ token }: { token: TokenRow }) {
  const t = useTranslations('account.tokens')
  const errorMessage = useErrorMessage()
  const facts = useFacts(token)
  const { mutate, isPending } = useRevokeToken()
  const revoke = () =>
    mutate(token.id, {
      onSuccess: () => toast.success(t('revoked', { name: token.name })),
      onError: (error) => toast.error(t('revokeFailed'), { description: errorMessage(error) }),
    })
  return (
    <li className="flex min-h-12 items-center gap-3 py-1.5">
      <KeyRound className="size-4 shrink-0 text-mute" />
      <span className="min-w-0 grow">
        <span dir="auto" className="font-medium [overflow-wrap:anywhere]">
          {token.name}
        </span>
        <span className="block text-mute text-xs">{facts.join(' · ')}</span>
      </span>
      <ConfirmButton
        word={t('revoke')}
        label={t('revokeLabel', { name: token.name })}
        text={t('revokeText')}
        busy={isPending}
        onConfirm={revoke}
      />
    </li>
  )
}

function useFacts({ scope, hint, expiresAt, lastUsedAt }: TokenRow): string[] {
  const t = useTranslations('account.tokens')
  const format = useFormatter()
  const timeAgo = useTimeAgo()
  const now = useClock()
  return [
    t(`scopeWord.${scope}`),
    expiresAt === null
      ? t('forever')
      : Date.parse(expiresAt) <= now
        ? t('expired')
        : t('expiresOn', { when: format.dateTime(Date.parse(expiresAt), { dateStyle: 'medium' }) }),
    lastUsedAt === null ? t('neverUsed') : t('used', { when: timeAgo(Date.parse(lastUsedAt)) }),
    t('starts', { hint }),
  ]
}
