// What differs between two states of a board as Markdown (GitHub's): a document of its own, and a section of the report.

import { createTranslator } from 'use-intl/core'
import type { BoardComparison } from '../compare/compare-boards'
import { MESSAGES } from '../i18n/messages'
import { comparisonBlocks, comparisonSentence } from './comparison-text'
import { escapeMarkdown } from './escape-markdown'
import { writeBlock } from './minutes-markdown'
import type { BoardWords } from './register-words'

/** Writes a comparison as Markdown under a heading of the level, 1 to 5. */
export function writeComparison(
  comparison: BoardComparison,
  { title, level }: { readonly title: string; readonly level: number },
  words: BoardWords,
): string {
  return [
    `${'#'.repeat(level)} ${escapeMarkdown(title)}\n`,
    `${escapeMarkdown(comparisonSentence(comparison, words.locale))}\n`,
    ...comparisonBlocks(comparison, words).map(writeBlock),
  ].join('\n')
}

/** Returns the title of a comparison by the names of its two sides; null is now. */
export function comparisonTitle(from: string, to: string | null, locale: BoardWords['locale']): string {
  const t = createTranslator({ locale, messages: MESSAGES[locale], namespace: 'comparison' })
  return t('heading', { from, to: to ?? t('now') })
}

/** Returns the title of the report's section. */
export function changesSince(name: string, locale: BoardWords['locale']): string {
  return createTranslator({ locale, messages: MESSAGES[locale], namespace: 'comparison' })('since', { name })
}
