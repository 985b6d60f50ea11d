// A person's account actions as menu items, for any screen's menu: visitors can sign in or make an account, people with
// an account can manage it and sign out.

'use client'

import { CircleUserRound, HardDriveDownload, LogIn, LogOut, Pencil, ShieldCheck, UserPlus } from 'lucide-react'
import { usePathname, useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { withNext } from '@/components/paths/safe-next'
import type { Me } from '@/components/settings/use-me'
import { Later, LaterWindow } from '@/components/ui/later-window'
import type { MenuItem } from '@/components/ui/menu'
import { useSignOut } from './use-sign-out'

const NAME_DIALOG = new LaterWindow(() =>
  import('@/components/settings/name-dialog').then((module) => module.NameDialog),
)

export interface AccountMenu {
  readonly items: readonly MenuItem[]
  /** The windows that the items open: render them beside the menu. */
  readonly dialogs: ReactNode
}

export function useAccountMenu(me: Me): AccountMenu {
  const t = useTranslations('account.menu')
  const router = useRouter()
  const path = usePathname()
  const { signOut, dialog } = useSignOut(me.id)
  const [isNaming, setNaming] = useState(false)
  const go = (href: string) => () => router.push(href)

  const account: MenuItem = { label: t('account'), icon: <CircleUserRound />, onSelect: go('/account') }
  const offline: MenuItem = { label: t('offline'), icon: <HardDriveDownload />, onSelect: go('/offline') }
  const items: MenuItem[] = me.isAnonymous
    ? [
        { label: t('signIn'), icon: <LogIn />, onSelect: go(withNext('/sign-in', path)) },
        { label: t('signUp'), icon: <UserPlus />, onSelect: go(withNext('/sign-up', path)) },
        {
          label: t('rename'),
          icon: <Pencil />,
          onSelect: () => setNaming(true),
          movesFocus: true,
          prepare: NAME_DIALOG.prepare,
        },
        offline,
        account,
      ]
    : [
        account,
        offline,
        ...(me.isAdmin ? [{ label: t('admin'), icon: <ShieldCheck />, onSelect: go('/admin') }] : []),
        { label: t('signOut'), icon: <LogOut />, onSelect: signOut },
      ]
  return {
    items,
    dialogs: (
      <>
        {dialog}
        <Later
          window={NAME_DIALOG}
          isWanted={isNaming}
          onFailed={() => setNaming(false)}
          props={{ me, open: isNaming, onOpenChange: setNaming }}
        />
      </>
    ),
  }
}
