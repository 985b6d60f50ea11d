// E-mail and password. A refusal says which of three causes it has: they don't match, too many tries, or a disabled
// account.

'use client'

import { useMutation } from '@tanstack/react-query'
import Link from 'next/link'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ApiError, api } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { leaveFor } from '@/components/header/leave-page'
import { Button } from '@/components/ui/button'
import { AccountForm } from './account-form'
import { OtherWay, TEXT_LINK } from './account-frame'
import { EmailField, emailProblem } from './email-field'
import { PasswordField } from './password-field'
import { carryVisitorCopies } from './visitor-copies'

export interface SignInFormProps {
  /** The page to open afterwards; safe (safeNext). */
  next: string
  /** The visitor who is here now. */
  visitorId: string | undefined
  canResetPassword: boolean
}

export function SignInForm({ next, visitorId, canResetPassword }: SignInFormProps) {
  const t = useTranslations('account.signIn')
  const fields = useTranslations('account.fields')
  const refusalOf = useRefusal()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: async () => {
      const answer = await api('POST /api/auth/sign-in/email', { body: { email: email.trim(), password } })
      await carryVisitorCopies(visitorId, answer.user.id)
    },
    onSuccess: () => leaveFor(next),
  })
  const busy = isPending || isSuccess
  const isComplete = emailProblem(email) === undefined && password !== ''

  return (
    <AccountForm
      onSubmit={() => {
        setTried(true)
        if (isComplete) mutate()
      }}
      busy={busy}
      answer={error}
      refusal={error && !isPending ? refusalOf(error) : undefined}
      button={
        <Button type="submit" variant="primary" busy={busy} className="h-9! w-full">
          {busy ? t('busy') : t('submit')}
        </Button>
      }
      after={
        canResetPassword ? (
          <OtherWay>
            <Link href="/reset-password" className={TEXT_LINK}>
              {t('forgotten')}
            </Link>
          </OtherWay>
        ) : null
      }
    >
      <EmailField value={email} onChange={setEmail} tried={tried} autoComplete="username" autoFocus />
      <PasswordField
        label={fields('password')}
        value={password}
        onChange={setPassword}
        autoComplete="current-password"
        error={tried && password === '' && fields('passwordMissing')}
      />
    </AccountForm>
  )
}

function useRefusal(): (error: Error) => string {
  const t = useTranslations('account.signIn')
  const errorMessage = useErrorMessage()
  return (error) => {
    const code = error instanceof ApiError ? error.code : undefined
    if (code === 'not-signed-in') return t('wrong')
    if (code === 'forbidden') return t('disabled')
    if (error instanceof ApiError && code === 'too-many') {
      return t('tooMany', { minutes: Math.ceil((error.retryAfterSeconds ?? 60) / 60) })
    }
    return `${t('failed')} ${errorMessage(error)}`
  }
}
