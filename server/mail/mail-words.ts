// The words of mails in somebody's language (messages/<language>/mail.json).

import { createTranslator } from 'use-intl/core'
import type { Locale } from '@/lib/domain/localized'
import { wordsIn } from '@/lib/i18n/all-languages'

/** Returns the translator of the words of mails. */
export function mailWords(locale: Locale) {
  return createTranslator({ locale, messages: wordsIn(locale), namespace: 'mail' })
}
