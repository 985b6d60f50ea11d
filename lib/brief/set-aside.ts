// Restores blocks to the readable text, or sets them aside, without moving any offset (decision 3).

import type { BriefBlock } from './parsed-brief'

export interface SetAsideChange {
  readonly id: string
  readonly setAside: boolean
}

/**
 * Returns the blocks after the changes. Unknown ids change nothing; a block that is set aside already keeps its reason.
 */
export function changeSetAside(blocks: readonly BriefBlock[], changes: readonly SetAsideChange[]): BriefBlock[] {
  const wanted = new Map(changes.map((change) => [change.id, change.setAside]))
  return blocks.map((block) => {
    const setAside = wanted.get(block.id)
    if (setAside === undefined || setAside === (block.setAside !== null)) return block
    return { ...block, setAside: setAside ? 'by-hand' : null }
  })
}
