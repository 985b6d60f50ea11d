// The steps of a board's path that a person doesn't want to be led to any more. Kept on this device until they sign out.

import { useCallback, useState } from 'react'
import { keep, readKept } from '@/components/device/browser-storage'
import { closedStepsKey } from '@/components/device/kept-choices'
import { NEXT_STEPS, type NextStep } from '@/lib/domain/coverage/next-step'

/** Returns the closed steps, a way to close one more, and one to open all of them again. */
export function useClosedSteps(
  boardId: string,
  userId: string,
): readonly [closed: readonly NextStep[], close: (step: NextStep) => void, reopen: () => void] {
  const key = `${closedStepsKey(userId)}${boardId}`
  const [closed, setClosed] = useState(() => read(key))
  const close = useCallback(
    (step: NextStep) =>
      setClosed((before) => {
        const after = [...new Set([...before, step])]
        write(key, after)
        return after
      }),
    [key],
  )
  const reopen = useCallback(() => {
    write(key, [])
    setClosed([])
  }, [key])
  return [closed, close, reopen]
}

function read(key: string): readonly NextStep[] {
  const stored = readKept('device', key)?.split(' ') ?? []
  return NEXT_STEPS.filter((step) => stored.includes(step))
}

function write(key: string, steps: readonly NextStep[]): void {
  // If the browser refuses to store it, the step stays closed until the page is left.
  keep('device', key, steps.join(' '))
}
