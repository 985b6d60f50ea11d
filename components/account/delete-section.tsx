// The way out: deletes the account, or a visitor, after saying exactly what goes and what stays.

'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import type { OwnAccount } from './account-api'
import { DeleteDialog } from './delete-dialog'
import { Section } from './section'

export function DeleteSection({ account }: { account: OwnAccount }) {
  const t = useTranslations('account.delete')
  const [open, setOpen] = useState(false)
  const { isAnonymous } = account
  return (
    <Section
      id="account-delete"
      title={t(isAnonymous ? 'visitorTitle' : 'title')}
      text={t(isAnonymous ? 'visitorText' : 'text')}
    >
      <Button variant="danger" onClick={() => setOpen(true)}>
        {t(isAnonymous ? 'visitorOpen' : 'open')}
      </Button>
      <DeleteDialog account={account} open={open} onOpenChange={setOpen} />
    </Section>
  )
}
