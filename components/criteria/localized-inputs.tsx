// One word in every language of the interface, side by side; a missing one shows the other as its stand-in.

import { useTranslations } from 'use-intl'
import { CommitInput } from '@/components/ui/commit-input'
import { WORD_MAX_LENGTH } from '@/lib/domain/criteria/scale'
import { LOCALES, type LocalizedText, textIn } from '@/lib/domain/localized'
import { useCriteria } from './criteria-context'

export interface LocalizedInputsProps {
  /** Such as "Likelihood 4"; the language follows it. */
  label: string
  value: LocalizedText
  onCommit: (value: LocalizedText) => void
  /** All languages may be empty. Otherwise the last word that is left can't be taken away. */
  mayBeEmpty?: boolean
}

export function LocalizedInputs({ label, value, onCommit, mayBeEmpty = false }: LocalizedInputsProps) {
  const t = useTranslations('criteria')
  const { isReadOnly } = useCriteria()
  return (
    <div className="flex min-w-0 grow gap-1">
      {LOCALES.map((locale) => (
        <CommitInput
          key={locale}
          label={t('inLanguage', { label, language: t(`language.${locale}`) })}
          value={value[locale]}
          placeholder={textIn(value, locale)}
          lang={locale}
          maxLength={WORD_MAX_LENGTH}
          readOnly={isReadOnly}
          onCommit={(text) => {
            const next = { ...value, [locale]: text }
            if (mayBeEmpty || LOCALES.some((each) => next[each] !== '')) onCommit(next)
          }}
        />
      ))}
    </div>
  )
}

/** The headings of a list of words, one for each language. */
export function LanguageHeads({ indent }: { indent: string }) {
  const t = useTranslations('criteria')
  return (
    <div aria-hidden className={`flex gap-1 text-mute text-xs ${indent}`}>
      {LOCALES.map((locale) => (
        <span key={locale} className="grow basis-0 px-2">
          {t(`language.${locale}`)}
        </span>
      ))}
    </div>
  )
}
