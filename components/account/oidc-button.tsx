// Leads to the service that this server signs people in with, and back to the page that they wanted.

'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { api } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { withNext } from '@/components/paths/safe-next'
import { Button } from '@/components/ui/button'
import { noteLeaving } from './visitor-copies'

export interface OidcButtonProps {
  name: string
  /** The page to open afterwards; safe (safeNext). */
  next: string
  /** The visitor who is here now. */
  visitorId: string | undefined
  /** The code with which the last try came back. */
  error: string | undefined
}

/** Messages for the error codes with which the last try can come back; all other codes get the general message. */
const REFUSALS: Readonly<Record<string, 'oidcClosed' | 'oidcNotLinked' | 'disabled'>> = {
  signup_disabled: 'oidcClosed',
  account_not_linked: 'oidcNotLinked',
  ACCOUNT_DISABLED: 'disabled',
}

export function OidcButton({ name, next, visitorId, error: code }: OidcButtonProps) {
  const t = useTranslations('account.signIn')
  const errorMessage = useErrorMessage()
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: () => {
      // Comes back to this page, which goes on to the page that the person wanted.
      const back = withNext('/sign-in', next)
      return api('POST /api/auth/sign-in/social', { body: { callbackURL: back, errorCallbackURL: back } })
    },
    onSuccess: ({ url }) => {
      noteLeaving(visitorId)
      window.location.assign(url)
    },
  })
  const busy = isPending || isSuccess
  const refusal = error
    ? `${t('oidcFailed', { name })} ${errorMessage(error)}`
    : code === undefined
      ? undefined
      : t(REFUSALS[code] ?? 'oidcFailed', { name })
  return (
    <div className="flex flex-col gap-2">
      <Button className="h-9! w-full" busy={busy} onClick={() => mutate()}>
        {busy ? t('withBusy', { name }) : t('with', { name })}
      </Button>
      {refusal ? (
        <p role="alert" className="rounded-lg bg-danger-soft px-3 py-2 text-danger leading-5">
          {refusal}
        </p>
      ) : null}
    </div>
  )
}
