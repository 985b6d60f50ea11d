// The person's own disc, on every page: it opens a menu with their identity, account actions and the settings of this device.

'use client'

import { UserRound } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { Me } from '@/components/settings/use-me'
import { useSettingsItems } from '@/components/settings/use-settings-items'
import { Avatar } from '@/components/ui/avatar'
import { Menu } from '@/components/ui/menu'
import { isVisitorName } from '@/lib/domain/people/visitor-name'
import { useAccountMenu } from './use-account-menu'

export function AccountMenu({ me }: { me: Me }) {
  const t = useTranslations('account.menu')
  const { items, dialogs } = useAccountMenu(me)
  const settings = useSettingsItems()
  const heading = me.isAnonymous ? `${me.name} · ${t('visitor')}` : me.name
  return (
    <>
      <Menu
        trigger={
          <button
            type="button"
            title={t('label', { name: me.name })}
            className="grid size-8 place-items-center rounded-full transition-colors duration-100 hover:bg-hover aria-expanded:bg-hover pointer-coarse:size-11"
          >
            {/* Nobody knows the digits of a name that was made up for them as theirs. */}
            <Avatar person={me}>{isVisitorName(me.name) ? <UserRound className="size-3.5" /> : undefined}</Avatar>
          </button>
        }
        items={[{ heading }, ...items, 'separator', ...settings]}
      />
      {dialogs}
    </>
  )
}
