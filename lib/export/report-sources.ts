// The sources of a report: each brief gets a number at its first mention, and one entry with its address in the list at
// the end.

import { type BriefSource, sourceLine } from '../brief/brief-source'
import type { Citation } from '../domain/cards/citation'
import { escapeMarkdown } from './escape-markdown'
import type { ReportWords } from './report-words'

/** A report isn't the brief, so longer quotes end in an ellipsis. In code points. */
const QUOTE_MAX_LENGTH = 240

/** Numbers the cited briefs and writes their list. */
export class ReportSources {
  readonly #sources: ReadonlyMap<string, BriefSource>
  readonly #words: ReportWords
  /** Ids of briefs in the order of their numbers. */
  readonly #cited: string[] = []

  constructor(sources: ReadonlyMap<string, BriefSource>, words: ReportWords) {
    this.#sources = sources
    this.#words = words
  }

  get count(): number {
    return this.#cited.length
  }

  /** A quote with the number of its source, as Markdown. */
  cite({ briefId, quote, state }: Citation): string {
    const { t } = this.#words
    const letters = Array.from(quote.replace(/\s+/gu, ' ').trim())
    const short =
      letters.length > QUOTE_MAX_LENGTH ? `${letters.slice(0, QUOTE_MAX_LENGTH).join('').trimEnd()}…` : quote
    const note = state === 'anchored' ? '' : ` (${t(state)})`
    return `“${escapeMarkdown(short.replace(/\s+/gu, ' '))}” \\[${this.#numberOf(briefId)}\\]${note}`
  }

  /** The numbered list, as Markdown. */
  list(): string {
    const { t } = this.#words
    if (this.#cited.length === 0) return `${t('noSources')}\n`
    return this.#cited.map((briefId, i) => `${i + 1}. ${this.#entry(briefId)}\n`).join('')
  }

  #numberOf(briefId: string): number {
    const known = this.#cited.indexOf(briefId)
    return known >= 0 ? known + 1 : this.#cited.push(briefId)
  }

  #entry(briefId: string): string {
    const source = this.#sources.get(briefId)
    if (!source) return this.#words.t('unknownSource')
    const { sourceUrl, rights } = source
    const parts = [
      // A title that begins like a list would begin one in this list.
      escapeMarkdown(sourceLine({ ...source, sourceUrl: null, rights: '' })),
      sourceUrl ? linkTo(sourceUrl) : '',
      escapeMarkdown(rights),
    ]
    return parts.filter((part) => part !== '').join('. ')
  }
}

/** Any text that is not a web address stays text. */
function linkTo(address: string): string {
  return /^https?:\/\/[^\s<>\\]+$/iu.test(address) ? `<${address}>` : escapeMarkdown(address)
}
