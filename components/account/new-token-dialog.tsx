// Makes an API token: first asks for its rights, then shows the token itself in the one moment when it can be copied.

'use client'

import { useTranslations } from 'use-intl'
import { Dialog } from '@/components/ui/dialog'
import { useMakeToken } from './account-api'
import { MadeToken } from './made-token'
import { NewTokenForm } from './new-token-form'

export interface NewTokenDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  isAdmin: boolean
}

export function NewTokenDialog({ open, onOpenChange, isAdmin }: NewTokenDialogProps) {
  const t = useTranslations('account.tokens')
  const making = useMakeToken()
  const change = (next: boolean) => {
    onOpenChange(next)
    // Drop the token when the dialog closes: it must not stay on this page longer than people look at it.
    if (!next) making.reset()
  }
  const made = making.data
  return (
    <Dialog open={open} onOpenChange={change} title={made ? t('made', { name: made.name }) : t('makeTitle')}>
      {made ? (
        <MadeToken token={made.token} onDone={() => change(false)} />
      ) : (
        <NewTokenForm making={making} isAdmin={isAdmin} />
      )}
    </Dialog>
  )
}
