// The keys of a playback: space plays and pauses, arrows go from moment to moment, with Shift from mark to mark.

import { useEffect } from 'react'

export interface ReplayKeys {
  readonly onPlay: () => void
  readonly onMoment: (direction: 1 | -1) => void
  readonly onMark: (direction: 1 | -1) => void
  readonly onEnd: (end: 'first' | 'last') => void
}

/** Controls that have these keys for themselves. */
const OWN_KEYS = '[role="menu"], [role="radiogroup"], [role="dialog"], textarea, input:not([type="range"])'

export function useReplayKeys({ onPlay, onMoment, onMark, onEnd }: ReplayKeys): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const on = event.target instanceof Element ? event.target : undefined
      if (event.ctrlKey || event.metaKey || event.altKey || on?.closest(OWN_KEYS)) return
      const direction = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : undefined
      if (direction !== undefined) (event.shiftKey ? onMark : onMoment)(direction)
      else if (event.key === 'Home') onEnd('first')
      else if (event.key === 'End') onEnd('last')
      else if (event.key === ' ' && !on?.closest('button, a')) onPlay()
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', press, { capture: true })
    return () => window.removeEventListener('keydown', press, { capture: true })
  }, [onPlay, onMoment, onMark, onEnd])
}
