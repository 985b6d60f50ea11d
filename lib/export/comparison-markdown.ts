// What differs between two states of a board as a document of its own in Markdown (GitHub's), and as a section of the
// report.

import { createTranslator } from 'use-intl/core'
import type { BoardComparison } from '../compare/compare-boards'
import { wordsIn } from '../i18n/words'
import { comparisonBlocks, comparisonSentence } from './comparison-text'
import { escapeMarkdown } from './escape-markdown'
import type { MinutesBlock } from './minutes-block'
import { writeBlock } from './minutes-markdown'
import type { BoardWords } from './register-words'

/** Writes a comparison as a document in Markdown. */
export function writeComparison(comparison: BoardComparison, title: string, words: BoardWords): string {
  return [`# ${escapeMarkdown(title)}\n`, ...wholeComparison(comparison, words).map(writeBlock)].join('\n')
}

/** Returns the report's section on a comparison. `name` is that of the earlier state. */
export function comparisonSection(comparison: BoardComparison, name: string, words: BoardWords): MinutesBlock[] {
  const t = createTranslator({ locale: words.locale, messages: wordsIn(words.locale), namespace: 'comparison' })
  return [{ kind: 'heading', level: 2, text: t('since', { name }) }, ...wholeComparison(comparison, words)]
}

function wholeComparison(comparison: BoardComparison, words: BoardWords): MinutesBlock[] {
  return [{ kind: 'text', text: comparisonSentence(comparison, words.locale) }, ...comparisonBlocks(comparison, words)]
}

/** Returns the title of a comparison by the names of its two sides; null is now. */
export function comparisonTitle(from: string, to: string | null, locale: BoardWords['locale']): string {
  const t = createTranslator({ locale, messages: wordsIn(locale), namespace: 'comparison' })
  return t('heading', { from, to: to ?? t('now') })
}
