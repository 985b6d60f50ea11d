// An admin's actions on one person, as a menu. Actions that take a way in ask first.

'use client'

import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useErrorMessage } from '@/components/api/error-message'
import { useMe } from '@/components/settings/use-me'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, type MenuItem } from '@/components/ui/menu'
import { toast } from '@/components/ui/toaster'
import { type AdminPerson, type Erased, useChangePerson, useEndSignIns } from './admin-api'
import { AskFirst } from './ask-first'
import { DeletePerson } from './delete-person'
import { OfferPassword } from './offer-password'

type Asked = 'password' | 'signIns' | 'disable' | 'delete'
type Done = 'madeAdmin' | 'tookAdmin' | 'disabledDone' | 'enabledDone' | 'signInsDone'

export interface PersonMenuProps {
  person: AdminPerson
  /** The row and this menu are gone by then. */
  onDeleted: (erased: Erased) => void
}

export function PersonMenu({ person, onDeleted }: PersonMenuProps) {
  const t = useTranslations('admin.people')
  const errorMessage = useErrorMessage()
  const changing = useChangePerson()
  const ending = useEndSignIns()
  const me = useMe(true).data
  const [asked, setAsked] = useState<Asked>()
  const { id, name, isVisitor, isAdmin, disabledAt } = person
  const close = () => setAsked(undefined)
  const told = (done: Done) => ({
    onSuccess: () => void toast.success(t(done, { name })),
    onError: (error: Error) => void toast.error(t('failed'), { description: errorMessage(error) }),
    onSettled: close,
  })
  const change = (what: { disabled?: boolean; isAdmin?: boolean }, done: Done) =>
    changing.mutate({ id, ...what }, told(done))

  // What admins do to themselves has its place on their account page.
  if (me?.id === id) return null
  const ask = (what: Asked) => ({ movesFocus: true, onSelect: () => setAsked(what) })
  const items: MenuItem[] = []
  if (!isVisitor && !disabledAt) items.push({ label: t('offerPassword'), ...ask('password') })
  if (isAdmin) items.push({ label: t('takeAdmin'), onSelect: () => change({ isAdmin: false }, 'tookAdmin') })
  else if (!isVisitor && !disabledAt) {
    items.push({ label: t('makeAdmin'), onSelect: () => change({ isAdmin: true }, 'madeAdmin') })
  }
  items.push('separator')
  if (!disabledAt) items.push({ label: t('endSignIns'), danger: true, ...ask('signIns') })
  if (disabledAt) items.push({ label: t('enable'), onSelect: () => change({ disabled: false }, 'enabledDone') })
  else items.push({ label: t('disable'), danger: true, ...ask('disable') })
  items.push({ label: t('delete'), danger: true, ...ask('delete') })

  return (
    <>
      <Menu trigger={<IconButton label={t('actions', { name })} icon={<Ellipsis />} />} items={items} />
      {asked === 'password' ? <OfferPassword person={person} onClose={close} /> : null}
      {asked === 'signIns' ? (
        <AskFirst
          title={t('signInsTitle', { name })}
          text={t(isVisitor ? 'signInsVisitor' : 'signInsText')}
          button={t('signInsNow')}
          busy={ending.isPending}
          onConfirm={() => ending.mutate(id, told('signInsDone'))}
          onClose={close}
        />
      ) : null}
      {asked === 'disable' ? (
        <AskFirst
          title={t('disableTitle', { name })}
          text={t('disableText')}
          button={t('disableNow')}
          busy={changing.isPending}
          onConfirm={() => change({ disabled: true }, 'disabledDone')}
          onClose={close}
        />
      ) : null}
      {asked === 'delete' ? <DeletePerson person={person} onClose={close} onDeleted={onDeleted} /> : null}
    </>
  )
}
