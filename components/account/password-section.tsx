// Changes the password, which ends all other sign-ins.

'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ApiError, api } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toaster'
import { ACCOUNT_KEY, type OwnAccount } from './account-api'
import { AccountForm } from './account-form'
import { isUnusable, NewPasswordField } from './new-password-field'
import { PasswordField } from './password-field'
import { Section } from './section'

export interface PasswordSectionProps {
  account: OwnAccount
  /** The service that this server signs people in with. */
  oidcName: string | undefined
}

export function PasswordSection({ account, oidcName }: PasswordSectionProps) {
  const t = useTranslations('account.password')
  // Remounts the form, empty, once the password is changed.
  const [round, setRound] = useState(0)
  return (
    <Section id="account-password" title={t('title')} text={account.hasPassword ? t('text') : undefined}>
      {account.hasPassword ? (
        <ChangePassword key={round} account={account} onChanged={() => setRound(round + 1)} />
      ) : (
        <p className="text-ink-soft">{oidcName === undefined ? t('noneUnnamed') : t('none', { name: oidcName })}</p>
      )}
    </Section>
  )
}

function ChangePassword({ account, onChanged }: { account: OwnAccount; onChanged: () => void }) {
  const t = useTranslations('account.password')
  const fields = useTranslations('account.fields')
  const errorMessage = useErrorMessage()
  const queries = useQueryClient()
  const [currentPassword, setCurrent] = useState('')
  const [newPassword, setNew] = useState('')
  const [tried, setTried] = useState(false)
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => api('POST /api/auth/change-password', { body: { currentPassword, newPassword } }),
    onSuccess: () => {
      toast.success(t('changed'))
      void queries.invalidateQueries({ queryKey: ACCOUNT_KEY })
      onChanged()
    },
  })
  const isSame = newPassword !== '' && newPassword === currentPassword
  const refused = isPending ? null : error
  const isWrong = refused instanceof ApiError && refused.path === 'currentPassword'
  const isWeak = refused instanceof ApiError && refused.code === 'weak-password'

  return (
    <AccountForm
      label={t('title')}
      className="max-w-sm"
      onSubmit={() => {
        setTried(true)
        if (currentPassword !== '' && !isUnusable(newPassword) && !isSame) mutate()
      }}
      busy={isPending}
      answer={error}
      refusal={refused && !isWrong && !isWeak ? `${t('failed')}. ${errorMessage(refused)}` : undefined}
      button={
        <Button type="submit" busy={isPending} className="self-start">
          {t('submit')}
        </Button>
      }
    >
      {/* Tells password managers whose password this is. */}
      <input type="text" name="username" autoComplete="username" value={account.email ?? ''} readOnly hidden />
      <PasswordField
        label={fields('currentPassword')}
        name="current-password"
        autoComplete="current-password"
        value={currentPassword}
        onChange={setCurrent}
        error={isWrong ? t('wrong') : tried && currentPassword === '' && fields('passwordMissing')}
      />
      <NewPasswordField
        label={fields('newPassword')}
        value={newPassword}
        onChange={setNew}
        personal={[account.name, account.email ?? '']}
        tried={tried}
        refusal={(isWeak && errorMessage(refused)) || (tried && isSame && t('same'))}
      />
    </AccountForm>
  )
}
