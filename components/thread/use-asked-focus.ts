// Gives the keyboard to what was asked for in the panel of the comments: the panel itself, or a thread in it.

import { type RefObject, useEffect, useEffectEvent } from 'react'
import { focusThread } from './use-kept-focus'
import type { PanelState } from './use-thread-panel'

/** `isThere` says whether the open thread is in the list. */
export function useAskedFocus(
  frame: RefObject<HTMLElement | null>,
  { openId, focus }: Pick<PanelState, 'openId' | 'focus'>,
  isThere: boolean,
): void {
  useEffect(() => {
    if (focus.at === 'panel') frame.current?.focus()
  }, [focus, frame])
  const enterThread = useEffectEvent((at: typeof focus.at) => {
    const isAsked = at === 'thread' || (at === 'begun' && document.activeElement === frame.current)
    if (isAsked) focusThread(frame.current, openId)
  })
  // Once for each request, or as soon as the thread that was asked for is there.
  useEffect(() => {
    if (isThere) enterThread(focus.at)
  }, [focus, isThere])
}
