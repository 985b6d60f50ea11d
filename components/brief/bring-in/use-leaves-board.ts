// Whether a brief that was just read leaves the board in sight: on a phone its text would cover the next step, which says
// what was found in it.

import { useCallback } from 'react'
import { useIsNarrow } from '@/components/ui/use-media-query'
import type { PresentedBrief } from '@/lib/brief/presented-brief'
import { foundIn } from '../suggestions/found-candidates'

/** Returns a function that says so of a brief; a text in which nothing was found is shown. */
export function useLeavesBoard(): (brief: PresentedBrief) => Promise<boolean> {
  const isPhone = useIsNarrow()
  return useCallback(async (brief) => isPhone && (await foundIn(brief)).candidates.length > 0, [isPhone])
}
