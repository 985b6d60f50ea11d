// Sets a new password with the secret of a mail or of an admin's link.

'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ApiError, api } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { AccountForm } from './account-form'
import { AccountFrame } from './account-frame'
import { isUnusable, NewPasswordField } from './new-password-field'

export interface SetPasswordProps {
  token: string
  /** Called when the secret no longer works, for whatever reason. */
  onUsed: () => void
}

export function SetPassword({ token, onUsed }: SetPasswordProps) {
  const t = useTranslations('account.reset')
  const fields = useTranslations('account.fields')
  const signIn = useTranslations('account.signIn')
  const errorMessage = useErrorMessage()
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: () => api('POST /api/auth/reset-password', { body: { token, newPassword: password } }),
    onSuccess: onUsed,
  })
  if (isSuccess) {
    return (
      <AccountFrame title={t('doneTitle')} intro={<p role="status">{t('doneText')}</p>}>
        <ButtonLink href="/sign-in" variant="primary" className="w-full">
          {signIn('title')}
        </ButtonLink>
      </AccountFrame>
    )
  }
  const isWeak = error instanceof ApiError && error.code === 'weak-password'
  if (error && !isPending && !isWeak && isOfToken(error)) {
    return (
      <AccountFrame title={t('badTitle')} intro={<p role="alert">{t('badText')}</p>}>
        {/* A new load of the page: the secret in this one is used up. */}
        <Button
          variant="primary"
          className="w-full"
          onClick={() => {
            onUsed()
            window.location.reload()
          }}
        >
          {t('badAgain')}
        </Button>
      </AccountFrame>
    )
  }
  return (
    <AccountFrame title={t('setTitle')} intro={t('setText')}>
      <AccountForm
        onSubmit={() => {
          setTried(true)
          if (!isUnusable(password)) mutate()
        }}
        busy={isPending}
        answer={error}
        refusal={error && !isPending && !isWeak ? `${t('failed')} ${errorMessage(error)}` : undefined}
        button={
          <Button type="submit" variant="primary" busy={isPending} className="h-9! w-full">
            {isPending ? t('setBusy') : t('setSubmit')}
          </Button>
        }
      >
        <NewPasswordField
          label={fields('newPassword')}
          value={password}
          onChange={setPassword}
          personal={[]}
          tried={tried}
          refusal={isWeak && !isPending && errorMessage(error)}
        />
      </AccountForm>
    </AccountFrame>
  )
}

/** Returns whether the server refused the secret; the password was already checked here. */
function isOfToken(error: Error): boolean {
  return error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 429
}
