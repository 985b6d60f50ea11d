// The button that ends a link. It asks first: people lose their access by it, and no undo brings a link back.

'use client'

import type { UseMutationResult } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { ConfirmButton } from '@/components/ui/confirm-button'
import { toast } from '@/components/ui/toaster'

export interface RevokeInviteProps {
  inviteId: string
  /** Which link, in words. */
  label: string
  /** Explains the consequences. */
  text: string
  /** Ends the link with that id; answers how many people lost their access. */
  revoking: Pick<UseMutationResult<{ readonly removedMembers: number }, Error, string>, 'mutate' | 'isPending'>
}

export function RevokeInvite({ inviteId, label, text, revoking }: RevokeInviteProps) {
  const t = useTranslations('share.invites')
  const errorMessage = useErrorMessage()
  const revoke = () =>
    revoking.mutate(inviteId, {
      onSuccess: ({ removedMembers }) => toast.success(t('revoked', { count: removedMembers })),
      onError: (error) => toast.error(t('revokeFailed'), { description: errorMessage(error) }),
    })
  return <ConfirmButton word={t('revoke')} label={label} text={text} busy={revoking.isPending} onConfirm={revoke} />
}
