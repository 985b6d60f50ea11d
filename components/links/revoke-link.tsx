// The button that ends a link. It asks first: people lose their access by it, and no undo brings a link back.

'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'

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
  const common = useTranslations('common')
  const [open, setOpen] = useState(false)
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      align="end"
      label={label}
      className="w-72"
      trigger={
        <Button size="sm" variant="ghost" aria-label={label}>
          {t('revoke')}
        </Button>
      }
    >
      <p className="leading-5">{text}</p>
      <div className="mt-3 flex justify-end gap-2">
        <Button size="sm" onClick={() => setOpen(false)}>
          {common('cancel')}
        </Button>
        <Button size="sm" variant="danger" busy={busy} onClick={onRevoke}>
          {t('revoke')}
        </Button>
      </div>
    </Popover>
  )
}
