// What the panel of the comments shows: which threads, the one that is open, the comment that begins a new one; and what
// gets the keyboard next.

import { useCallback, useMemo, useState } from 'react'
import type { ThreadAnchor } from '@/lib/domain/threads/thread'
import type { ThreadChoice, ThreadFilter } from './thread-filters'

export interface PanelState extends ThreadChoice {
  /** What the new thread is about whose first comment is being written; undefined while none is. */
  readonly draft: ThreadAnchor | undefined
  /** Another object at each request for the keyboard. */
  readonly focus: { readonly at: 'panel' | 'thread' | 'begun' | 'draft' }
}

export interface ThreadPanelControl {
  readonly state: PanelState
  readonly setFilter: (filter: ThreadFilter) => void
  /** Opens a thread in the list, or closes the open one. */
  readonly setOpen: (threadId: string | undefined) => void
  readonly forgetDraft: () => void
  /** Shows all threads as they were last looked at. */
  readonly showList: () => void
  /** Shows the threads about these shapes; a single one is opened. */
  readonly showAbout: (shapeIds: readonly string[], only: string | undefined) => void
  /** Shows a thread, wherever it is listed. */
  readonly showThread: (threadId: string) => void
  /** Opens a thread that this person has just begun, unless they have gone on to another one. */
  readonly begun: (threadId: string) => void
  /** Shows an empty comment, above the threads about the same shape. */
  readonly begin: (anchor: ThreadAnchor) => void
}

export function useThreadPanel(): ThreadPanelControl {
  const [state, setState] = useState<PanelState>({
    filter: 'open',
    about: undefined,
    openId: undefined,
    draft: undefined,
    focus: { at: 'panel' },
  })
  const change = useCallback((values: Partial<PanelState>) => setState((before) => ({ ...before, ...values })), [])
  const actions = useMemo(
    () => ({
      setFilter: (filter: ThreadFilter) => change({ filter, about: undefined, openId: undefined }),
      setOpen: (openId: string | undefined) => change({ openId }),
      forgetDraft: () => change({ draft: undefined }),
      showList: () => change({ about: undefined, focus: { at: 'panel' } }),
      showAbout: (shapeIds: readonly string[], only: string | undefined) =>
        change({
          about: new Set(shapeIds),
          openId: only,
          draft: undefined,
          focus: { at: only === undefined ? 'panel' : 'thread' },
        }),
      showThread: (openId: string) => change({ openId, focus: { at: 'thread' } }),
      begun: (threadId: string) =>
        setState((before) =>
          before.openId !== undefined || before.draft
            ? before
            : { ...before, openId: threadId, focus: { at: 'begun' } },
        ),
      begin: (draft: ThreadAnchor) =>
        change({
          draft,
          openId: undefined,
          about: draft.kind === 'board' || draft.kind === 'passage' ? undefined : new Set([draft.id]),
          focus: { at: 'draft' },
        }),
    }),
    [change],
  )
  return useMemo(() => ({ state, ...actions }), [state, actions])
}
