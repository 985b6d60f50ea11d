// Theme, language and single keys, as in the settings menu.

'use client'

import { useTranslations } from 'use-intl'
import { switchSingleKeys, useSingleKeys } from '@/components/settings/single-keys'
import { useLocaleSwitch } from '@/components/settings/use-locale-switch'
import { LANGUAGE_NAMES } from '@/components/settings/use-settings-items'
import { THEMES, useTheme } from '@/components/settings/use-theme'
import { SelectField } from '@/components/ui/select-field'
import { LOCALES } from '@/lib/domain/localized'
import { Section } from './section'

export function LooksSection() {
  const t = useTranslations('account.looks')
  const settings = useTranslations('common.settings')
  const { theme, setTheme } = useTheme()
  const { locale, setLocale } = useLocaleSwitch()
  const hasSingleKeys = useSingleKeys()
  return (
    <Section id="account-looks" title={t('title')} text={t('text')}>
      <div className="flex max-w-sm flex-col gap-4">
        <SelectField
          label={settings('theme')}
          value={theme}
          options={THEMES.map((value) => ({ value, label: settings(value) }))}
          onChange={(value) => value && setTheme(value)}
        />
        <SelectField
          label={settings('language')}
          value={locale}
          options={LOCALES.map((value) => ({ value, label: LANGUAGE_NAMES[value] }))}
          onChange={(value) => value && setLocale(value)}
        />
        <label className="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
          <input type="checkbox" checked={hasSingleKeys} onChange={(event) => switchSingleKeys(event.target.checked)} />
          {settings('singleKeys')}
        </label>
      </div>
    </Section>
  )
}
