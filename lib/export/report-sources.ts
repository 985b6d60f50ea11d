// The sources of a report: each brief gets a number at its first mention, and one entry with its address in the list at
// the end.

import { type BriefSource, sourceLine } from '../brief/brief-source'
import type { Citation } from '../domain/cards/citation'
import type { ReportBlock, SourceEntry } from './report-block'
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

  /** A quote with the number of its source. A passage that stands in the text above is not said again. */
  cite({ briefId, quote, state }: Citation, above: string): string {
    const { t } = this.#words
    const line = onOneLine(quote)
    const letters = Array.from(line)
    const short = letters.length > QUOTE_MAX_LENGTH ? `${letters.slice(0, QUOTE_MAX_LENGTH).join('').trimEnd()}…` : line
    const note = state === 'anchored' ? '' : ` (${t(state)})`
    const said = onOneLine(above).includes(line) ? t('textAbove') : `“${short}”`
    return `${said} [${this.#numberOf(briefId)}]${note}`
  }

  /** The numbered list, or a note that there is none. */
  list(): ReportBlock {
    if (this.#cited.length === 0) return { kind: 'text', text: this.#words.t('noSources') }
    return { kind: 'sources', entries: this.#cited.map((briefId) => this.#entry(briefId)) }
  }

  #numberOf(briefId: string): number {
    const known = this.#cited.indexOf(briefId)
    return known >= 0 ? known + 1 : this.#cited.push(briefId)
  }

  #entry(briefId: string): SourceEntry {
    const source = this.#sources.get(briefId)
    if (!source) return { text: this.#words.t('unknownSource'), address: '', rights: '' }
    const { sourceUrl, rights } = source
    return { text: sourceLine({ ...source, sourceUrl: null, rights: '' }), address: sourceUrl ?? '', rights }
  }
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
