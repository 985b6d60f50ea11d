// The button that ends a link. It asks first: people lose their access by it, and no undo brings a link back.

'use client'

import { useTranslations } from 'use-intl'
import { ConfirmButton } from '@/components/ui/confirm-button'

export interface RevokeLinkProps {
  /** Which link, in words. */
  label: string
  /** What will happen. */
  text: string
  busy: boolean
  onRevoke: () => void
}

export function RevokeLink({ label, text, busy, onRevoke }: RevokeLinkProps) {
  const t = useTranslations('share.links')
  return <ConfirmButton word={t('revoke')} label={label} text={text} busy={busy} onConfirm={onRevoke} />
}
