// One word in several languages, side by side: the reader's, and those that every board stores. A missing one shows what
// the reader sees in its place.

import { useLocale, useTranslations } from 'use-intl'
import { CommitInput } from '@/components/ui/commit-input'
import { WORD_MAX_LENGTH } from '@/lib/domain/criteria/scale'
import { languageWord } from '@/lib/domain/language-word'
import { LOCALES, type Locale, type LocalizedText, STORED_LOCALES, textIn } from '@/lib/domain/localized'
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
  const languages = useTypedLanguages()
  return (
    <div className="flex min-w-0 grow gap-1">
      {languages.map((locale) => (
        <CommitInput
          key={locale}
          label={t('inLanguage', { label, language: languageWord(locale, 'name') })}
          value={value[locale] ?? ''}
          placeholder={textIn(value, locale)}
          lang={locale}
          maxLength={WORD_MAX_LENGTH}
          readOnly={isReadOnly}
          onCommit={(text) => {
            const next = { ...value, [locale]: text }
            if (mayBeEmpty || LOCALES.some((each) => (next[each] ?? '') !== '')) onCommit(next)
          }}
        />
      ))}
    </div>
  )
}

/** The headings of a list of words, one for each language. */
export function LanguageHeads({ indent }: { indent: string }) {
  const languages = useTypedLanguages()
  return (
    <div aria-hidden className={`flex gap-1 text-mute text-xs ${indent}`}>
      {languages.map((locale) => (
        <span key={locale} className="grow basis-0 px-2">
          {languageWord(locale, 'name')}
        </span>
      ))}
    </div>
  )
}

function useTypedLanguages(): readonly Locale[] {
  const reader = useLocale()
  return STORED_LOCALES.some((each) => each === reader) ? STORED_LOCALES : [reader, ...STORED_LOCALES]
}
