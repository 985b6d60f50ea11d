// What had changed from one version to the next, in one sentence.

import { useComparison } from './use-comparison'

/** Returns the words; undefined while they are on their way. Where they don't come, the version stays without. */
export function useChangesInWords(boardId: string, from: string, to: string): string | undefined {
  const { data, isError } = useComparison(boardId, from, to)
  return isError ? '' : data?.summary
}
