// What only the text tells about a brief: its language, and the authors of a by-line where nothing else names them.

import type { BriefMetadata } from './parsed-brief'
import { guessLanguage, namesInByLine } from './text-shape'

/** A by-line stands among the first blocks of a text. */
const BY_LINE_WITHIN = 4

/** `kept` are the texts of the blocks that one reads, in order. */
export function completeMetadata(metadata: Omit<BriefMetadata, 'language'>, kept: readonly string[]): BriefMetadata {
  const byLine = kept.slice(0, BY_LINE_WITHIN).flatMap(namesInByLine)
  return {
    ...metadata,
    authors: metadata.authors.length > 0 ? metadata.authors : byLine,
    language: guessLanguage(kept.join('\n')),
  }
}
