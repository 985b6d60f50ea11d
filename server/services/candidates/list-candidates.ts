// Finds the passages that the rules suggest in a brief, with their keys. Each request searches again, a little at a
// time, so that the rooms of other boards get the event loop in between.

import { setImmediate } from 'node:timers/promises'
import type { Candidate, LostList } from '@/lib/brief/candidates/candidate'
import { candidateKey } from '@/lib/brief/candidates/candidate-key'
import { findCandidatesInSteps } from '@/lib/brief/candidates/find-candidates'
import { CodePointText } from '@/lib/brief/code-points'
import { presentBlocks } from '@/lib/brief/presented-brief'
import type { BriefRow } from '../../db/briefs/briefs'

export interface KeyedCandidate extends Candidate {
  readonly key: string
  readonly quote: string
}

export interface ListedCandidates {
  readonly candidates: readonly KeyedCandidate[]
  readonly lostLists: readonly LostList[]
}

/** Code points to read before others have their turn; that takes a few milliseconds. */
const TURN = 2_000

/** Lists the passages of a brief that the rules suggest, with their keys. */
export async function listCandidates({ text: words, blocks, warnings }: BriefRow): Promise<ListedCandidates> {
  const text = new CodePointText(words)
  const steps = findCandidatesInSteps({ text, blocks: presentBlocks(words, blocks).blocks, warnings })
  let turnEnd = TURN
  for (;;) {
    const step = steps.next()
    if (step.done) {
      const candidates = step.value.candidates.map((candidate) => {
        const quote = text.slice(candidate.start, candidate.end)
        return { ...candidate, quote, key: candidateKey(quote) }
      })
      return { candidates, lostLists: step.value.lostLists }
    }
    if (step.value >= turnEnd) {
      turnEnd = step.value + TURN
      await setImmediate()
    }
  }
}
