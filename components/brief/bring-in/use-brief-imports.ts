// The briefs on their way onto a board: each with how far it is, a way to end it, and one to try again. Two go at once,
// the others wait.

import { useCallback, useEffect, useReducer, useRef } from 'react'
import { useErrorMessage } from '@/components/api/error-message'
import type { PresentedBrief } from '@/lib/brief/presented-brief'
import { type SendProgress, sendBrief } from './send-brief'

const AT_ONCE = 2

export interface BriefImport {
  readonly id: number
  readonly file: File
  readonly state:
    | { readonly is: 'queued' }
    | { readonly is: 'running'; readonly progress: SendProgress }
    | { readonly is: 'done'; readonly briefId: string }
    /** `problem`: what happened and what to do, in sentences. */
    | { readonly is: 'failed'; readonly problem: string }
}

type Change =
  | { readonly add: readonly BriefImport[] }
  | { readonly id: number; readonly state: BriefImport['state'] }
  | { readonly remove: number }

function reduce(imports: readonly BriefImport[], change: Change): readonly BriefImport[] {
  if ('add' in change) return [...imports, ...change.add]
  if ('remove' in change) return imports.filter(({ id }) => id !== change.remove)
  return imports.map((each) => (each.id === change.id ? { ...each, state: change.state } : each))
}

export interface BriefImports {
  readonly imports: readonly BriefImport[]
  readonly start: (files: readonly File[]) => void
  /** Ends one that is on its way, or takes a finished one off the list. */
  readonly dismiss: (id: number) => void
  readonly retry: (id: number) => void
}

/** `onDone` receives each brief that is on the board, and whether nothing else is under way, or was begun beside it. */
export function useBriefImports(
  path: string,
  onDone: (brief: PresentedBrief, place: { isLast: boolean; isOnly: boolean }) => void,
): BriefImports {
  const errorMessage = useErrorMessage()
  const [imports, change] = useReducer(reduce, [])
  const running = useRef(new Map<number, AbortController>())
  const nextId = useRef(1)
  /** The imports that have not settled yet, and those begun since the last time none was left. */
  const open = useRef({ left: 0, begun: 0 })

  const settle = useCallback(() => {
    open.current.left--
    const { left, begun } = open.current
    if (left === 0) open.current.begun = 0
    return { isLast: left === 0, isOnly: begun === 1 }
  }, [])

  useEffect(() => {
    const waiting = imports.filter(({ id, state }) => state.is === 'queued' && !running.current.has(id))
    for (const { id, file } of waiting.slice(0, Math.max(0, AT_ONCE - running.current.size))) {
      const stop = new AbortController()
      running.current.set(id, stop)
      const onProgress = (progress: SendProgress) => change({ id, state: { is: 'running', progress } })
      onProgress({ stage: 'uploading', done: 0, total: 0 })
      sendBrief(path, file, { signal: stop.signal, onProgress }).then(
        (brief) => {
          running.current.delete(id)
          const place = settle()
          change(place.isOnly ? { remove: id } : { id, state: { is: 'done', briefId: brief.id } })
          onDone(brief, place)
        },
        (error: unknown) => {
          running.current.delete(id)
          settle()
          if (stop.signal.aborted) change({ remove: id })
          else change({ id, state: { is: 'failed', problem: errorMessage(error) } })
        },
      )
    }
  }, [imports, path, onDone, errorMessage, settle])

  const start = useCallback((files: readonly File[]) => {
    open.current.left += files.length
    open.current.begun += files.length
    change({ add: files.map((file): BriefImport => ({ id: nextId.current++, file, state: { is: 'queued' } })) })
  }, [])
  const dismiss = useCallback(
    (id: number) => {
      const stop = running.current.get(id)
      if (stop) return stop.abort()
      if (imports.find((each) => each.id === id)?.state.is === 'queued') settle()
      change({ remove: id })
    },
    [imports, settle],
  )
  const retry = useCallback((id: number) => {
    open.current.left++
    open.current.begun++
    change({ id, state: { is: 'queued' } })
  }, [])
  return { imports, start, dismiss, retry }
}
