// The briefs that the tests of lib/brief read, and how they look at a block. The real brief is copyrighted: it is kept
// outside the repository, if at all, and the tests name only offsets, counts and short terms of it.

import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { CodePointText } from '@/lib/brief/code-points'
import type { BriefBlock, ParsedBrief } from '@/lib/brief/parsed-brief'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const REAL_BRIEF = `${root}../shared/briefs/us-japan-technology-brief.txt`

export function fixtureBrief(name: string): string {
  return readFileSync(`${root}tests/fixtures/briefs/${name}`, 'utf8')
}

export const hasRealBrief = existsSync(REAL_BRIEF)

export function realBrief(): string {
  return readFileSync(REAL_BRIEF, 'utf8')
}

export function textOf(brief: ParsedBrief, block: BriefBlock): string {
  return new CodePointText(brief.text).slice(block.start, block.end)
}

/** Block ids by reason, kept blocks under `kept`. */
export function idsByReason(brief: ParsedBrief): Record<string, string[]> {
  const groups: Record<string, string[]> = {}
  for (const block of brief.blocks) {
    const key = block.setAside ?? 'kept'
    groups[key] = [...(groups[key] ?? []), block.id]
  }
  return groups
}

/** The text between two blocks, before the first and after the last. */
export function gapsOf(brief: ParsedBrief): string[] {
  const text = new CodePointText(brief.text)
  const starts = [...brief.blocks.map((block) => block.start), text.length]
  return starts.map((start, i) => text.slice(brief.blocks[i - 1]?.end ?? 0, start))
}
