// An admin's actions on one person, as a menu; actions that lock a person out ask for confirmation.

'use client'

import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, type MenuItem } from '@/components/ui/menu'
import { toast } from '@/components/ui/toaster'
import { type AdminPerson, useChangePerson } from './admin-api'

type Done = 'madeAdmin' | 'tookAdmin' | 'disabledDone' | 'enabledDone'

export function PersonMenu({ person }: { person: AdminPerson }) {
  const t = useTranslations('admin.people')
  const common = useTranslations('common')
  const errorMessage = useErrorMessage()
  const changing = useChangePerson()
  const [asking, setAsking] = useState(false)
  const { id, name, isVisitor, isAdmin, disabledAt } = person

  const change = (what: { disabled?: boolean; isAdmin?: boolean }, done: Done) =>
    changing.mutate(
      { id, ...what },
      {
        onSuccess: () => void toast.success(t(done, { name })),
        onError: (error) => void toast.error(t('failed'), { description: errorMessage(error) }),
        onSettled: () => setAsking(false),
      },
    )
  const items: MenuItem[] = []
  if (isAdmin) items.push({ label: t('takeAdmin'), onSelect: () => change({ isAdmin: false }, 'tookAdmin') })
  else if (!isVisitor && !disabledAt) {
    items.push({ label: t('makeAdmin'), onSelect: () => change({ isAdmin: true }, 'madeAdmin') })
  }
  if (disabledAt) items.push({ label: t('enable'), onSelect: () => change({ disabled: false }, 'enabledDone') })
  else items.push({ label: t('disable'), danger: true, movesFocus: true, onSelect: () => setAsking(true) })

  return (
    <>
      <Menu trigger={<IconButton label={t('actions', { name })} icon={<Ellipsis />} />} items={items} />
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={t('disableTitle', { name })}
        description={t('disableText')}
        footer={
          <>
            <Button onClick={() => setAsking(false)}>{common('cancel')}</Button>
            <Button
              variant="danger"
              busy={changing.isPending}
              onClick={() => change({ disabled: true }, 'disabledDone')}
            >
              {t('disableNow')}
            </Button>
          </>
        }
      />
    </>
  )
}
