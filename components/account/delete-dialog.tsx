// Deletes the account: settles every board that has no other owner, says what goes and what stays, asks for the
// password, and leaves this device without anything of the person.

'use client'

import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { ApiError, api } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { leaveFor } from '@/components/header/leave-page'
import { forgetOnDevice } from '@/components/header/use-sign-out'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { Problem } from '@/components/ui/problem'
import { Skeleton } from '@/components/ui/skeleton'
import { type OwnAccount, type OwnedBoard, useOwnedBoards } from './account-api'
import { AccountForm } from './account-form'
import { BoardChoices, type Choices } from './board-choices'
import { DeletionSummary } from './deletion-summary'
import { PasswordField } from './password-field'

export interface DeleteDialogProps {
  account: OwnAccount
  open: boolean
  onOpenChange: (open: boolean) => void
}

export function DeleteDialog({ account, open, onOpenChange }: DeleteDialogProps) {
  const t = useTranslations('account.delete')
  const page = useTranslations('account.page')
  const errorMessage = useErrorMessage()
  const boards = useOwnedBoards(open)
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t(account.isAnonymous ? 'visitorDialogTitle' : 'dialogTitle')}
      widthPx={560}
    >
      {boards.data ? <DeleteForm account={account} boards={boards.data} /> : null}
      {boards.isPending ? (
        <>
          <p role="status" className="sr-only">
            {t('loading')}
          </p>
          <Skeleton className="h-40 w-full" />
        </>
      ) : null}
      {boards.isError ? (
        <Problem>
          {page('loadFailed')}. {errorMessage(boards.error)}
        </Problem>
      ) : null}
    </Dialog>
  )
}

function DeleteForm({ account, boards }: { account: OwnAccount; boards: readonly OwnedBoard[] }) {
  const t = useTranslations('account.delete')
  const [choices, setChoices] = useState<Choices>({})
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: async () => {
      await api('DELETE /api/me', { body: { ...(account.hasPassword ? { password } : {}), boards: choices } })
      await forgetOnDevice(account.id)
    },
    onSuccess: () => leaveFor('/'),
  })
  const busy = isPending || isSuccess
  const isSettled = boards.every(({ id }) => choices[id] !== undefined)
  const refused = isPending ? null : error
  const refusalWords = useRefusal()
  const isWrongPassword = refused instanceof ApiError && refused.path === 'password'

  return (
    <AccountForm
      onSubmit={() => {
        setTried(true)
        if (isSettled && (!account.hasPassword || password !== '')) mutate()
      }}
      busy={busy}
      answer={error}
      refusal={refused && !isWrongPassword ? `${t('failed')}. ${refusalWords(refused)}` : undefined}
      button={
        <Button type="submit" variant="danger" busy={busy} className="self-end">
          {t(account.isAnonymous ? 'visitorSubmit' : 'submit')}
        </Button>
      }
    >
      <BoardChoices boards={boards} choices={choices} onChange={setChoices} tried={tried} />
      <DeletionSummary isVisitor={account.isAnonymous} choices={choices} />
      {account.hasPassword ? (
        <>
          <input type="text" name="username" autoComplete="username" value={account.email ?? ''} readOnly hidden />
          <PasswordField
            label={t('password')}
            value={password}
            onChange={setPassword}
            autoComplete="current-password"
            error={isWrongPassword ? t('passwordWrong') : tried && password === '' && t('passwordMissing')}
          />
        </>
      ) : null}
    </AccountForm>
  )
}

/** Why the account can't go yet, and what to do first. */
function useRefusal(): (error: Error) => string {
  const t = useTranslations('account.delete')
  const errorMessage = useErrorMessage()
  return (error) => {
    if (error instanceof ApiError && error.code === 'conflict') {
      if (error.path === 'workspaces') return t('lastOwner')
      if (error.path === undefined) return t('lastAdmin')
    }
    return errorMessage(error)
  }
}
