// The position of a playback, and what moves it: time while it plays, and hands.

import { useCallback, useEffect, useState } from 'react'

/** The position follows time in steps of so long. */
const STEP_MS = 100
/** Without movement it goes on in few steps. */
const CALM_STEP_MS = 1_000

export interface Playing {
  readonly positionMs: number
  readonly isPlaying: boolean
  /** How many times faster than a minute for the whole. */
  readonly speed: number
  readonly play: (isPlaying: boolean) => void
  readonly setSpeed: (speed: number) => void
  /** Goes to a position by hand, and stays there. */
  readonly seek: (positionMs: number) => void
}

export function usePlaying(lengthMs: number, isCalm: boolean): Playing {
  const [positionMs, setPosition] = useState(0)
  const [wantsPlaying, setPlaying] = useState(false)
  const [speed, setSpeed] = useState(1)
  const isPlaying = wantsPlaying && positionMs < lengthMs
  useEffect(() => {
    if (!isPlaying) return
    const stepMs = isCalm ? CALM_STEP_MS : STEP_MS
    let last = performance.now()
    const timer = setInterval(() => {
      const now = performance.now()
      const passed = (now - last) * speed
      last = now
      setPosition((before) => Math.min(lengthMs, before + passed))
    }, stepMs)
    return () => clearInterval(timer)
  }, [isPlaying, isCalm, lengthMs, speed])
  const play = useCallback(
    (wants: boolean) => {
      // From its end it begins again.
      if (wants) setPosition((before) => (before >= lengthMs ? 0 : before))
      setPlaying(wants)
    },
    [lengthMs],
  )
  const seek = useCallback(
    (to: number) => {
      setPlaying(false)
      setPosition(Math.max(0, Math.min(lengthMs, to)))
    },
    [lengthMs],
  )
  return { positionMs, isPlaying, speed, play, setSpeed, seek }
}
