// Name, e-mail and a password for a new account: the form of signing up and of the first set-up.

'use client'

import { useMutation } from '@tanstack/react-query'
import Link from 'next/link'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ApiError } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { rememberName, useRememberedName } from '@/components/settings/remembered-name'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { PERSON_NAME_MAX_LENGTH, personNameProblem } from '@/lib/domain/people/person-name'
import { AccountForm } from './account-form'
import { TEXT_LINK } from './account-frame'
import { EmailField, emailProblem } from './email-field'
import { isUnusable, NewPasswordField } from './new-password-field'

export interface NewAccount {
  name: string
  email: string
  password: string
}

export interface NewAccountFormProps {
  /** Sends the account; its session begins with the answer. */
  send: (account: NewAccount) => Promise<unknown>
  /** The account is made and signed in. */
  onMade: () => void
  /** The name of the person who is here already; '' otherwise. */
  knownName: string
  words: { submit: string; busy: string; failed: string }
  /** The address at which to sign in instead, when the e-mail already has an account. */
  signInPath?: string
  /** Below the button. */
  after?: ReactNode
}

export function NewAccountForm({ send, onMade, knownName, words, signInPath, after }: NewAccountFormProps) {
  const t = useTranslations('account.fields')
  const errorMessage = useErrorMessage()
  const remembered = useRememberedName()
  const [typedName, setName] = useState<string>()
  const name = typedName ?? (knownName || remembered)
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: async () => {
      await send({ name: name.trim(), email: email.trim(), password })
      rememberName(name.trim())
    },
    onSuccess: onMade,
  })
  const busy = isPending || isSuccess
  const nameError = personNameProblem(name)
  const isComplete = nameError === undefined && emailProblem(email) === undefined && !isUnusable(password)
  const refused = isPending ? null : error
  const path = refused instanceof ApiError ? refused.path : undefined
  const refusalOf = (field: string) => path === field && refused !== null && errorMessage(refused)
  const isOfField = path === 'name' || path === 'email' || path === 'password'
  const isTaken = path === 'email' && refused instanceof ApiError && refused.code === 'conflict'

  return (
    <AccountForm
      onSubmit={() => {
        setTried(true)
        if (isComplete) mutate()
      }}
      busy={busy}
      answer={error}
      refusal={refused && !isTaken && !isOfField ? `${words.failed} ${errorMessage(refused)}` : undefined}
      button={
        <Button type="submit" variant="primary" busy={busy} className="h-9! w-full">
          {busy ? words.busy : words.submit}
        </Button>
      }
      after={after}
    >
      <TextField
        label={t('name')}
        name="name"
        autoComplete="name"
        value={name}
        onChange={setName}
        ref={focusField}
        hint={t('nameHint')}
        error={refusalOf('name') || (tried && nameError && t(nameError, { max: PERSON_NAME_MAX_LENGTH }))}
      />
      <EmailField
        value={email}
        onChange={setEmail}
        tried={tried}
        autoComplete="username"
        refusal={isTaken ? <Taken signInPath={signInPath} /> : path === 'email' && t('emailInvalid')}
      />
      <NewPasswordField
        label={t('password')}
        value={password}
        onChange={setPassword}
        personal={[name, email]}
        tried={tried}
        refusal={refusalOf('password')}
      />
    </AccountForm>
  )
}

function Taken({ signInPath }: { signInPath: string | undefined }) {
  const t = useTranslations('account.signUp')
  return (
    <>
      {t('taken')}{' '}
      {signInPath === undefined ? null : (
        <Link href={signInPath} className={TEXT_LINK}>
          {t('takenSignIn')}
        </Link>
      )}
    </>
  )
}

/** Focuses the first field, because the page is for this form alone. */
function focusField(control: HTMLInputElement | HTMLTextAreaElement | null): void {
  control?.focus()
}
