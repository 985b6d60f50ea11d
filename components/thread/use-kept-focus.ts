// Keeps the keyboard in the panel of the comments when what had it goes: a thread that was resolved or deleted, a comment
// that was sent. The thread has it then, or its neighbour.

import { type FocusEvent, type RefObject, useEffect, useRef } from 'react'

/** Returns the handlers of the panel. `threadIds` are those of the list, in its order. */
export function useKeptFocus(frame: RefObject<HTMLElement | null>, threadIds: readonly string[]) {
  /** The place of the keyboard in the panel; undefined while it is elsewhere. */
  const held = useRef<{ readonly threadId: string | undefined; readonly index: number }>(undefined)
  useEffect(() => {
    if (!held.current || document.activeElement !== document.body) return
    const { threadId, index } = held.current
    const neighbour = threadIds[Math.min(index, threadIds.length - 1)]
    if (!focusThread(frame.current, threadId) && !focusThread(frame.current, neighbour)) frame.current?.focus()
  })
  return {
    onFocus: ({ target }: FocusEvent<HTMLElement>) => {
      // React also notifies the panel of events in menus, which are elsewhere on the page.
      if (!frame.current?.contains(target)) return
      const threadId = target.closest<HTMLElement>('[data-thread]')?.dataset.thread
      held.current = { threadId, index: threadId === undefined ? 0 : threadIds.indexOf(threadId) }
    },
    onBlur: ({ target, relatedTarget }: FocusEvent<HTMLElement>) => {
      const leave = () => {
        if (!frame.current?.contains(document.activeElement)) held.current = undefined
      }
      // Focus that goes nowhere was let go by a press beside everything, or its element is going.
      if (relatedTarget === null) requestAnimationFrame(() => target.isConnected && leave())
      else if (!frame.current?.contains(relatedTarget)) held.current = undefined
    },
  }
}

/** Gives the keyboard to the line of a thread. Returns whether the thread is drawn. */
export function focusThread(frame: HTMLElement | null, threadId: string | undefined): boolean {
  const threads = [...(frame?.querySelectorAll<HTMLElement>('[data-thread]') ?? [])]
  const thread = threads.find(({ dataset }) => threadId !== undefined && dataset.thread === threadId)
  const head = thread?.querySelector<HTMLElement>('[data-thread-head]')
  head?.focus()
  head?.scrollIntoView({ block: 'nearest' })
  return head != null
}
