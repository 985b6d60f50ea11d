// Joins the three parts of a risk into one sentence, for files. A part that nobody has written yet becomes an ellipsis.

import { createTranslator } from 'use-intl/core'
import type { CardFields } from '../domain/cards/card-fields'
import { statementClause } from '../domain/cards/statement-clause'
import type { Locale } from '../domain/localized'
import { wordsIn } from '../i18n/words'

/** Joins cause, event and consequence of a risk to one sentence. '' if none of the parts is written. */
export function riskStatement({ cause, event, consequence }: CardFields, locale: Locale): string {
  const [why, what, then] = [cause, event, consequence].map(statementClause)
  if (!why && !what && !then) return ''
  const t = createTranslator({ locale, messages: wordsIn(locale), namespace: 'inspector' })
  return t('statement', { cause: why || '…', event: what || '…', consequence: then || '…' })
}
