// The button that ends a link. It asks first: people lose their access by it, and no undo brings a link back.

'use client'

import { useTranslations } from 'use-intl'
import { ConfirmButton } from '@/components/ui/confirm-button'

export interface RevokeInviteProps {
  /** Which link, in words. */
  label: string
  /** Explains the consequences. */
  text: string
  busy: boolean
  onRevoke: () => void
}

export function RevokeInvite({ label, text, busy, onRevoke }: RevokeInviteProps) {
  const t = useTranslations('share.invites')
  return <ConfirmButton word={t('revoke')} label={label} text={text} busy={busy} onConfirm={onRevoke} />
}
