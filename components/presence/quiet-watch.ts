// Sets in this page's presence that its person has not touched it for a while, so that the facilitator knows how many
// people still take part. It only reports that the page is quiet, never what its person does instead.

import type { Awareness } from 'y-protocols/awareness'

/** Reading a long card, or talking about it, is not absence. */
export const QUIET_AFTER_MS = 3 * 60_000

const SIGNS_OF_LIFE = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart', 'focus'] as const

/** Returns what ends it. A page that has no presence of its own says nothing. */
export function watchQuiet(awareness: Awareness): () => void {
  let timer: ReturnType<typeof setTimeout>
  const say = (isQuiet: boolean) => {
    const state = awareness.getLocalState()
    if (state && Boolean(state.isQuiet) !== isQuiet) awareness.setLocalState({ ...state, isQuiet })
  }
  const listen = () => {
    clearTimeout(timer)
    timer = setTimeout(say, QUIET_AFTER_MS, true)
    say(false)
  }
  listen()
  // Capture the event before anybody can stop it.
  const options = { capture: true, passive: true } as const
  for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, listen, options)
  return () => {
    clearTimeout(timer)
    for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, listen, options)
  }
}
