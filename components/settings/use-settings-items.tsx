// The settings that this device remembers, as menu items for any screen: theme, language, whether single keys are
// shortcuts.

'use client'

import { Monitor, Moon, Sun } from 'lucide-react'
import { useTranslations } from 'use-intl'
import type { MenuItem } from '@/components/ui/menu'
import { languageWord } from '@/lib/domain/language-word'
import { LOCALES } from '@/lib/domain/localized'
import { SINGLE_KEYS } from './single-keys'
import { useLocaleSwitch } from './use-locale-switch'
import { THEMES, type Theme, useTheme } from './use-theme'

const THEME_ICONS: Readonly<Record<Theme, typeof Sun>> = { light: Sun, dark: Moon, system: Monitor }
export function useSettingsItems(): MenuItem[] {
  const t = useTranslations('common.settings')
  const { theme, setTheme } = useTheme()
  const { locale, setLocale } = useLocaleSwitch()
  const hasSingleKeys = SINGLE_KEYS.use()
  return [
    { heading: t('theme') },
    ...THEMES.map((name) => {
      const Icon = THEME_ICONS[name]
      return { label: t(name), icon: <Icon />, checked: theme === name, onSelect: () => setTheme(name) }
    }),
    { heading: t('language') },
    ...LOCALES.map((name) => ({
      // In its own words, so that one finds it from any other.
      label: languageWord(name, 'name'),
      checked: locale === name,
      onSelect: () => setLocale(name),
    })),
    { heading: t('keyboard') },
    { label: t('singleKeys'), checked: hasSingleKeys, onSelect: () => SINGLE_KEYS.set(!hasSingleKeys) },
  ]
}
