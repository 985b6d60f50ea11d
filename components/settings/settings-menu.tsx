// The settings of this device behind one button.

'use client'

import { Settings } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { IconButton } from '@/components/ui/icon-button'
import { Menu } from '@/components/ui/menu'
import { useSettingsItems } from './use-settings-items'

export function SettingsMenu() {
  const t = useTranslations('common.settings')
  return <Menu trigger={<IconButton label={t('label')} icon={<Settings />} />} items={useSettingsItems()} />
}
