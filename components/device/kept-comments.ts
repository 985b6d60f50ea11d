// Comments that wait on this device until the server has them, by board and person. Sending them is the board's page's
// own (components/thread); everybody else only needs to know whose they are and what they say.

import { keep, readKept } from './browser-storage'

const NAME = 'foreboard.comments.'

/** What a person wrote on a board and never sent, oldest first. */
export interface UnsentComments {
  readonly boardId: string
  readonly texts: readonly string[]
}

/** Returns the key of a person's list on a board. */
export function waitingCommentsKey(boardId: string, userId: string): string {
  return `${NAME}${boardId}.${userId}`
}

/** Returns what a person of this device never sent, board by board. */
export function unsentCommentsOf(userId: string): readonly UnsentComments[] {
  return keysOf(userId).flatMap((key) => {
    const texts = readList(key).flatMap(textOf)
    return texts.length > 0 ? [{ boardId: key.slice(NAME.length, -userId.length - 1), texts }] : []
  })
}

/** Removes what a person never sent, of one board or of all. */
export function forgetComments(userId: string, boardId?: string): void {
  for (const key of boardId === undefined ? keysOf(userId) : [waitingCommentsKey(boardId, userId)]) {
    keep('device', key, null)
  }
}

/** Makes what one person of this device never sent another one's, after what that one wrote. */
export function moveComments(fromUserId: string, toUserId: string): void {
  for (const { boardId } of unsentCommentsOf(fromUserId)) {
    const [from, to] = [waitingCommentsKey(boardId, fromUserId), waitingCommentsKey(boardId, toUserId)]
    if (keep('device', to, JSON.stringify([...readList(to), ...readList(from)]))) keep('device', from, null)
  }
}

function keysOf(userId: string): readonly string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(NAME) && key.endsWith(`.${userId}`))
  } catch {
    // Blocked storage has kept nothing.
    return []
  }
}

function readList(key: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(readKept('device', key) ?? '[]')
    return Array.isArray(value) ? value : []
  } catch {
    return []
  }
}

function textOf(comment: unknown): readonly string[] {
  const text: unknown = typeof comment === 'object' && comment !== null && 'text' in comment ? comment.text : undefined
  return typeof text === 'string' ? [text] : []
}
