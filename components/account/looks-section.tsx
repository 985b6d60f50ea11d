// Theme, language, single keys, and what a screen reader hears of others.

'use client'

import { useTranslations } from 'use-intl'
import { SwitchBox } from '@/components/settings/switch-box'
import { useLocaleSwitch } from '@/components/settings/use-locale-switch'
import { THEMES, useTheme } from '@/components/settings/use-theme'
import { SelectField } from '@/components/ui/select-field'
import { languageWord } from '@/lib/domain/language-word'
import { LOCALES } from '@/lib/domain/localized'
import { Section } from './section'

export function LooksSection() {
  const t = useTranslations('account.looks')
  const settings = useTranslations('common.settings')
  const { theme, setTheme } = useTheme()
  const { locale, setLocale } = useLocaleSwitch()
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
          options={LOCALES.map((value) => ({ value, label: languageWord(value, 'name') }))}
          onChange={(value) => value && setLocale(value)}
        />
        <SwitchBox name="singleKeys" />
        <SwitchBox name="spokenOthers" />
      </div>
    </Section>
  )
}
