// The steps of a board's path that a person doesn't want to be led to any more. Kept on this device until they sign out.

import { useCallback, useState } from 'react'
import { closedStepsKey } from '@/components/settings/kept-choices'
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
  try {
    const stored = (localStorage.getItem(key) ?? '').split(' ')
    return NEXT_STEPS.filter((step) => stored.includes(step))
  } catch {
    // Blocked storage: nothing is remembered.
    return []
  }
}

function write(key: string, steps: readonly NextStep[]): void {
  try {
    localStorage.setItem(key, steps.join(' '))
  } catch {
    // Blocked or full: the step stays closed until the page is left.
  }
}
