// A vote or rating beside the steps asks everybody before the step does.

import { useAskedRound } from '../round/use-asked-round'

/** Returns the title of what is asked beside the step; undefined while the step itself asks. */
export function useAskedBeside(boardId: string): string | undefined {
  const asked = useAskedRound(boardId)
  return asked?.sessionId === null ? asked.title : undefined
}
