// Comments that the server doesn't have yet, kept on this device until it does: written without a connection, or while
// the server doesn't answer. Each has a key, by which the server stores it once however often it is sent.

import type { ApiBody } from '@/components/api/client'
import { ApiError } from '@/components/api/client'
import type { ThreadAnchor } from '@/lib/domain/threads/thread'
import type { Mentionable } from './mention-text'

export interface WaitingComment {
  /** A UUID. */
  readonly key: string
  /** A thread that is there, or a new one about something. */
  readonly to: { readonly threadId: string } | { readonly anchor: NewAnchor; readonly about: ThreadAnchor }
  readonly text: string
  readonly mentions: readonly Mentionable[]
  /** The server refused it: it is sent again only when the person asks for it. */
  readonly isRefused?: true
}

/** What a new thread is about, as the server takes it. */
export type NewAnchor = ApiBody<'POST /api/boards/{boardId}/threads'>['anchor']

/** What is kept, and where. */
export interface WaitingStorage {
  readonly getItem: (name: string) => string | null
  readonly setItem: (name: string, value: string) => void
}

export interface WaitingOptions {
  /** Names the list on this device: it belongs to one person on one board. */
  readonly name: string
  readonly storage: WaitingStorage
}

/** The way to the server. */
export interface WaitingHandlers {
  /** Resolves when the server has it; rejects with an ApiError. */
  readonly send: (comment: WaitingComment) => Promise<void>
  /** The server will not take it. */
  readonly onRefused: (comment: WaitingComment, error: unknown) => void
}

export interface WaitingState {
  /** Oldest first. */
  readonly comments: readonly WaitingComment[]
  /** The key of the one that is on its way. */
  readonly sendingKey: string | undefined
}

export class WaitingComments {
  readonly #options: WaitingOptions
  readonly #listeners = new Set<() => void>()
  #state: WaitingState
  #handlers: WaitingHandlers | undefined
  #isSending = false

  constructor(options: WaitingOptions) {
    this.#options = options
    this.#state = { comments: this.#read(), sendingKey: undefined }
  }

  /** The same object until something changed. */
  readonly getState = (): WaitingState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Sets the way to the server, without which everything waits. */
  readonly connect = (handlers: WaitingHandlers): void => {
    this.#handlers = handlers
  }

  /** Keeps the comment, then tries to send it. */
  add(comment: WaitingComment): void {
    this.#change((before) => [...before, comment])
    void this.flush()
  }

  /** Deletes the comment, which nobody else has seen. One that is on its way is too late to be deleted. */
  remove(key: string): void {
    if (this.#state.sendingKey !== key) this.#change((before) => before.filter((each) => each.key !== key))
  }

  /** Sends a refused comment again. */
  retry(key: string): void {
    this.#change((before) =>
      before.map((each) => {
        if (each.key !== key) return each
        const { isRefused: _, ...again } = each
        return again
      }),
    )
    void this.flush()
  }

  /** Takes up what another tab has written or sent. */
  readAgain(): void {
    this.#set({ ...this.#state, comments: this.#read() })
  }

  /** Sends what waits, one after the other; stops at the first one that does not reach the server. */
  async flush(): Promise<void> {
    if (this.#isSending) return
    this.#isSending = true
    try {
      for (;;) {
        const next = this.#state.comments.find(({ isRefused }) => !isRefused)
        if (!next || !(await this.#sendOne(next))) return
      }
    } finally {
      this.#isSending = false
      this.#set({ ...this.#state, sendingKey: undefined })
    }
  }

  /** Resolves whether the next one may be tried. */
  async #sendOne(comment: WaitingComment): Promise<boolean> {
    const handlers = this.#handlers
    if (!handlers) return false
    this.#set({ ...this.#state, sendingKey: comment.key })
    try {
      await handlers.send(comment)
    } catch (error) {
      if (mayStillArrive(error)) return false
      this.#change((before) => before.map((each) => (each.key === comment.key ? { ...each, isRefused: true } : each)))
      handlers.onRefused(comment, error)
      return true
    }
    this.#change((before) => before.filter(({ key }) => key !== comment.key))
    return true
  }

  /** Other tabs of this person keep their comments in the same list. */
  #change(edit: (before: readonly WaitingComment[]) => readonly WaitingComment[]): void {
    const comments = edit(this.#read())
    this.#unstored = undefined
    try {
      this.#options.storage.setItem(this.#options.name, JSON.stringify(comments))
    } catch {
      // Blocked or full: they live as long as the page.
      this.#unstored = comments
    }
    this.#set({ ...this.#state, comments })
  }

  #unstored: readonly WaitingComment[] | undefined

  #read(): readonly WaitingComment[] {
    if (this.#unstored) return this.#unstored
    try {
      const value: unknown = JSON.parse(this.#options.storage.getItem(this.#options.name) ?? '[]')
      return Array.isArray(value) ? value.filter(isWaiting) : []
    } catch {
      return []
    }
  }

  #set(state: WaitingState): void {
    if (state.comments === this.#state.comments && state.sendingKey === this.#state.sendingKey) return
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

/**
 * Whether it makes sense to send it again by itself: no answer came, the server or something before it is busy, or the
 * person only has to sign in again.
 */
function mayStillArrive(error: unknown): boolean {
  if (!(error instanceof ApiError)) return false
  return error.status === 0 || error.status === 401 || error.status === 429 || error.status >= 500
}

function isWaiting(value: unknown): value is WaitingComment {
  if (typeof value !== 'object' || value === null) return false
  const { key, to, text, mentions } = value as Partial<Record<keyof WaitingComment, unknown>>
  return (
    typeof key === 'string' &&
    typeof text === 'string' &&
    typeof to === 'object' &&
    to !== null &&
    Array.isArray(mentions)
  )
}

/** Returns the comments that wait for this thread. */
export function waitingIn(comments: readonly WaitingComment[], threadId: string): readonly WaitingComment[] {
  return comments.filter(({ to }) => 'threadId' in to && to.threadId === threadId)
}
