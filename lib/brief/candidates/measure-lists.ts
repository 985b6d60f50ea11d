// Lists of measures by their own items: where most of them end with a measure, the list is one of measures, whatever
// stands above it. Japanese plans write such lists without a verb, under headings that only name a field.

import type { CodePointText } from '../code-points'
import type { PresentedBlock } from '../presented-brief'
import { endsAsMeasure } from './endings-ja'

/** The fewest items by which a list is judged, and the share of them that end with a measure. */
const LEAST_ITEMS = 3
const LEAST_SHARE = 0.6

/** Returns the ids of the items of lists of measures. Items of one depth that follow each other are a list. */
export function itemsOfMeasureLists(text: CodePointText, blocks: readonly PresentedBlock[]): ReadonlySet<string> {
  const found = new Set<string>()
  let open: PresentedBlock[] = []
  const close = () => {
    const measures = open.filter(({ start, end }) => endsAsMeasure(text.slice(start, end)))
    if (open.length >= LEAST_ITEMS && measures.length >= open.length * LEAST_SHARE) {
      for (const { id } of measures) found.add(id)
    }
    open = []
  }
  for (const block of blocks) {
    if (block.kind !== 'list-item' || (open[0] && (open[0].level ?? 0) !== (block.level ?? 0))) close()
    if (block.kind === 'list-item') open.push(block)
  }
  close()
  return found
}
