// The language that the example board is made in. Its cards quote its brief letter by letter, which a translation that is
// under way may not do yet.

import { type Locale, textIn } from '../domain/localized'
import { exampleBriefText } from './example-brief'
import { EXAMPLE_CARDS } from './example-cards'

/** Returns the reader's language where each quote stands in the brief, else English. */
export function exampleLanguage(locale: Locale): Locale {
  const text = exampleBriefText(locale)
  return EXAMPLE_CARDS.every(({ quote }) => !quote || text.includes(textIn(quote, locale))) ? locale : 'en'
}
