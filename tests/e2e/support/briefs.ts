// The briefs that browser tests read: ours, and the running example if the machine has it.

import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export interface TestBrief {
  readonly name: string
  readonly text: string
  /** A word that the line of metadata must contain. */
  readonly author: string
}

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const OURS = at('../../fixtures/briefs/harbour-power-brief.txt')
const REAL = at('../../../../shared/briefs/us-japan-technology-brief.txt')

export const BRIEFS: readonly TestBrief[] = [
  { name: 'a brief in our own words', text: readFileSync(OURS, 'utf8'), author: 'Solheim' },
  ...(existsSync(REAL) ? [{ name: 'the running example', text: readFileSync(REAL, 'utf8'), author: 'Schoff' }] : []),
]

export const OUR_BRIEF_PATH = OURS
