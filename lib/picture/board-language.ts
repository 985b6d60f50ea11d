// Finds the language in which a board's cards are written. A picture has its axes, levels, head and foot in that language,
// because they are read beside the words on the cards.

import { guessLanguage, languageOfLetters } from '../brief/text-shape'
import { isLocale, type Locale } from '../domain/localized'

/** Records of a document or of a store; only cards count. */
type Records = Iterable<{ readonly typeName: string; readonly type?: unknown; readonly props?: unknown }>

/** Returns the language of Foreboard that most cards are written in; undefined where their words don't tell. */
export function boardLanguage(records: Records): Locale | undefined {
  const byLetters = new Map<string, number>()
  const others: string[] = []
  for (const { typeName, type, props } of records) {
    if (typeName !== 'shape' || type !== 'card') continue
    const { title, body } = props as { readonly title: string; readonly body: string }
    const text = `${title}\n${body}`
    const written = languageOfLetters(text)
    if (written === '') others.push(text)
    else byLetters.set(written, (byLetters.get(written) ?? 0) + 1)
  }
  const [most] = [...byLetters].sort(([, a], [, b]) => b - a)
  const language = most && most[1] > others.length ? most[0] : guessLanguage(others.join('\n'))
  return isLocale(language) ? language : undefined
}
