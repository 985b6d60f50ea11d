// Short texts read as briefs, and what the rules suggest in them.

import type { Candidate } from '@/lib/brief/candidates/candidate'
import { type FoundCandidates, findCandidates } from '@/lib/brief/candidates/find-candidates'
import { CodePointText } from '@/lib/brief/code-points'
import { parseBrief } from '@/lib/brief/parse-brief'
import { presentBlocks } from '@/lib/brief/presented-brief'

export interface Suggested extends FoundCandidates {
  readonly text: CodePointText
}

export function suggestIn(source: string): Suggested {
  const brief = parseBrief(source)
  const text = new CodePointText(brief.text)
  return {
    text,
    ...findCandidates({ text, blocks: presentBlocks(brief.text, brief.blocks).blocks, warnings: brief.warnings }),
  }
}

/** The kind suggested for a sentence in a paragraph of its own; '-' for none. */
export function kindOf(sentence: string): Candidate['kind'] | '-' {
  const text = new CodePointText(sentence)
  const block = { id: 'b1', kind: 'paragraph' as const, start: 0, end: text.length }
  return findCandidates({ text, blocks: [block], warnings: [] }).candidates[0]?.kind ?? '-'
}
