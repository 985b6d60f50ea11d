// The comments of this person that wait to be sent from this page: sent when they are written, when the connection is
// back, when the device says that its network is, and every now and then.

import { uuidv4 } from 'lib0/random'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslations } from 'use-intl'
import { ApiError, api } from '@/components/api/client'
import { useErrorMessage } from '@/components/api/error-message'
import { waitingCommentsKey } from '@/components/device/kept-comments'
import type { RoomClient } from '@/components/room/room-client'
import { toast } from '@/components/ui/toaster'
import { useFormatter } from '@/components/ui/use-formatter'
import { mustWait } from './must-wait'
import { useShowThreads } from './threads-api'
import { type WaitingComment, WaitingComments, type WaitingState, type WaitingStorage } from './waiting-comments'

const AGAIN_MS = 10_000

export interface Waiting extends WaitingState {
  readonly add: (comment: Omit<WaitingComment, 'key'>) => void
  readonly remove: (key: string) => void
  readonly retry: (key: string) => void
}

export interface WaitingCommentsOptions {
  readonly boardId: string
  /** A user's id. */
  readonly me: string
  readonly client: RoomClient
  /** A thread of this person's has just come to be. */
  readonly onBegun: (threadId: string) => void
}

export function useWaitingComments(options: WaitingCommentsOptions): Waiting {
  const { boardId, me, client, onBegun } = options
  const t = useTranslations('thread')
  const format = useFormatter()
  const tell = useErrorMessage()
  const show = useShowThreads(boardId)
  const name = waitingCommentsKey(boardId, me)
  const [waiting] = useState(() => new WaitingComments({ name, storage: deviceStorage() }))
  const { connect } = waiting
  useEffect(() => {
    const tellNotTold = ({ mentions }: WaitingComment, notTold: readonly string[]) => {
      const names = mentions.filter(({ id }) => notTold.includes(id)).map((person) => person.name)
      if (names.length > 0) toast(t('notTold', { names: format.list(names) }))
    }
    connect({
      send: async (comment) => {
        // The browser would only report a failed request.
        if (!navigator.onLine) throw new ApiError('unreachable', 0, 'The device is offline.')
        if (mustWait(comment, client.getState().save))
          throw new ApiError('unreachable', 0, 'The board is not saved yet.')
        const { to, key, text } = comment
        const body = { key, text, mentions: comment.mentions.map(({ id }) => id) }
        if ('threadId' in to) {
          const params = { boardId, threadId: to.threadId }
          const { notTold, ...made } = await api('POST /api/boards/{boardId}/threads/{threadId}/comments', {
            params,
            body,
          })
          show.comment(to.threadId, made)
          tellNotTold(comment, notTold)
        } else {
          const { notTold, ...made } = await api('POST /api/boards/{boardId}/threads', {
            params: { boardId },
            body: { ...body, anchor: to.anchor },
          })
          show.thread(made)
          onBegun(made.id)
          tellNotTold(comment, notTold)
        }
      },
      onRefused: (_comment, error) => toast.error(t('refused'), { description: tell(error) }),
    })
  })
  const state = useSyncExternalStore(waiting.subscribe, waiting.getState, waiting.getState)

  useEffect(() => {
    const flush = () => void waiting.flush()
    const onStorage = (event: StorageEvent) => event.key === name && waiting.readAgain()
    // The role begins each connection; what a comment is about may be saved later.
    const stopNotices = client.onNotice(({ type }) => type === 'role' && flush())
    let { kind } = client.getState().save
    const stopStates = client.subscribe(() => {
      const before = kind
      kind = client.getState().save.kind
      if (kind !== before && (kind === 'saved' || kind === 'refused')) flush()
    })
    window.addEventListener('online', flush)
    window.addEventListener('storage', onStorage)
    flush()
    return () => {
      stopNotices()
      stopStates()
      window.removeEventListener('online', flush)
      window.removeEventListener('storage', onStorage)
    }
  }, [waiting, client, name])

  const isWaiting = state.comments.some(({ isRefused }) => !isRefused)
  useEffect(() => {
    if (!isWaiting) return
    const timer = setInterval(() => void waiting.flush(), AGAIN_MS)
    return () => clearInterval(timer)
  }, [waiting, isWaiting])

  return {
    ...state,
    // The browser's own `randomUUID` needs https.
    add: (comment) => waiting.add({ ...comment, key: uuidv4() }),
    remove: (key) => waiting.remove(key),
    retry: (key) => waiting.retry(key),
  }
}

/** A browser may refuse even to hand out its storage. */
function deviceStorage(): WaitingStorage {
  try {
    return localStorage
  } catch {
    return {
      getItem: () => null,
      setItem: () => {
        throw new Error('no storage')
      },
    }
  }
}
