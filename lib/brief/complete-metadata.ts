// Completes a brief's metadata from its text: its language, and the authors of a by-line if nothing else names them.

import type { BriefMetadata } from './parsed-brief'
import { guessLanguage, namesInByLine } from './text-shape'

/** The number of blocks at the start of a text that may hold its by-line. */
const BY_LINE_WITHIN = 4

/**
 * Adds a brief's language to its metadata, and the names of a by-line where no author is known. `kept` are the texts of
 * the readable blocks, in order.
 */
export function completeMetadata(metadata: Omit<BriefMetadata, 'language'>, kept: readonly string[]): BriefMetadata {
  const byLine = kept.slice(0, BY_LINE_WITHIN).flatMap(namesInByLine)
  return {
    ...metadata,
    authors: metadata.authors.length > 0 ? metadata.authors : byLine,
    language: guessLanguage(kept.join('\n')),
  }
}
