import { expect, test } from 'vitest'
import type { RoomState } from '@/components/room/room-client'
import { untilSavedIn } from '@/components/room/until-saved'
import type { SaveState } from '@/lib/domain/boards/save-state'

function roomAt(first: SaveState) {
  const listeners = new Set<() => void>()
  let save = first
  return {
    listeners,
    to(next: SaveState) {
      save = next
      for (const listener of [...listeners]) listener()
    },
    getState: (): RoomState => ({ save, role: 'editor', isReady: true, isKept: true }),
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

test('waits while edits are on their way', async () => {
  const room = roomAt({ kind: 'saving' })
  const saved = untilSavedIn(room)(new AbortController().signal)
  room.to({ kind: 'saved', at: 1 })
  expect(await saved).toBe(true)
  expect(room.listeners.size).toBe(0)
})

test('hopes for nothing where the connection is gone, or edits are refused', async () => {
  const { signal } = new AbortController()
  const offline = roomAt({ kind: 'offline', changes: 2, cause: 'no-connection' })
  expect(await untilSavedIn(offline)(signal)).toBe(false)
  const saving = roomAt({ kind: 'saving' })
  const saved = untilSavedIn(saving)(signal)
  saving.to({ kind: 'refused', changes: 1 })
  expect(await saved).toBe(false)
})

test('a caller that cancels waits no longer', async () => {
  const room = roomAt({ kind: 'saving' })
  const controller = new AbortController()
  const saved = untilSavedIn(room)(controller.signal)
  controller.abort(new Error('cancelled'))
  await expect(saved).rejects.toThrow('cancelled')
  expect(room.listeners.size).toBe(0)
})
