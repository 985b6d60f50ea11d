// Peers' presence as tldraw `instance_presence` records, for its cursors, selections and following. One record a
// client, so that one person in two tabs is seen twice; `userId` is the person's.

import {
  InstancePresenceRecordType,
  isPageId,
  isShapeId,
  type TLInstancePresence,
  type TLStore,
} from '@tldraw/tlschema'
import type { Awareness } from 'y-protocols/awareness'
import type { Presence } from '@/lib/protocol/presence'
import { scribblesOf } from './laser-trails'
import type { Scheduler } from './scheduler'

export class PeerPresence {
  readonly #awareness: Awareness
  readonly #store: TLStore
  readonly #scheduler: Scheduler

  constructor(awareness: Awareness, store: TLStore, scheduler: Scheduler) {
    this.#awareness = awareness
    this.#store = store
    this.#scheduler = scheduler
    awareness.on('change', this.#onChange)
    this.#show([...awareness.getStates().keys()])
  }

  dispose(): void {
    this.#awareness.off('change', this.#onChange)
    this.#hide([...this.#awareness.getStates().keys()])
  }

  readonly #onChange = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>): void => {
    this.#show([...added, ...updated])
    this.#hide(removed)
  }

  #show(clientIds: readonly number[]): void {
    const shown: TLInstancePresence[] = []
    const hidden: number[] = []
    for (const clientId of clientIds) {
      if (clientId === this.#awareness.clientID) continue
      const state: Presence | undefined = this.#awareness.getStates().get(clientId)
      const record = state && this.#recordOf(clientId, state)
      if (record) shown.push(record)
      else hidden.push(clientId)
    }
    if (shown.length > 0) {
      try {
        this.#store.mergeRemoteChanges(() => this.#store.put(shown))
      } catch (error) {
        console.warn("Someone's presence can't be shown", error)
      }
    }
    this.#hide(hidden)
  }

  #hide(clientIds: readonly number[]): void {
    const ids = clientIds.map(recordId).filter((id) => this.#store.has(id))
    if (ids.length > 0) this.#store.mergeRemoteChanges(() => this.#store.remove(ids))
  }

  #recordOf(clientId: number, state: Presence): TLInstancePresence | undefined {
    const { user, pageId, cursor, camera, screenBounds } = state
    if (!user || typeof pageId !== 'string' || !isPageId(pageId)) return undefined
    return InstancePresenceRecordType.create({
      id: recordId(clientId),
      userId: user.id,
      userName: user.name,
      color: user.color,
      currentPageId: pageId,
      lastActivityTimestamp: this.#scheduler.nowMs(),
      cursor: cursor ? { ...cursor, type: 'default' } : null,
      camera: camera ?? null,
      screenBounds: screenBounds ?? null,
      // tldraw draws it in the person's colour, as it draws the box that a hand selects with.
      brush: state.selectionBox ?? null,
      scribbles: scribblesOf(state.laser),
      selectedShapeIds: (state.selectedShapeIds ?? []).filter(isShapeId),
      followingUserId: state.followingUserId ?? null,
      chatMessage: state.chatMessage ?? '',
      meta: { editingShapeId: state.editingShapeId ?? null, caret: caretIn(state), writing: writingIn(state) },
    })
  }
}

function caretIn({ caret }: Presence): TLInstancePresence['meta'][string] {
  if (typeof caret?.shapeId !== 'string') return null
  const { shapeId, anchor, head } = caret
  return typeof anchor === 'string' && typeof head === 'string' ? { shapeId, anchor, head } : null
}

function writingIn({ writing }: Presence): TLInstancePresence['meta'][string] {
  if (typeof writing?.shapeId !== 'string' || typeof writing.field !== 'string') return null
  const { shapeId, field, anchor, head } = writing
  return isOffset(anchor) && isOffset(head) ? { shapeId, field, anchor, head } : null
}

/** Others may send anything. */
function isOffset(value: unknown): boolean {
  return Number.isInteger(value) && (value as number) >= 0
}

function recordId(clientId: number): TLInstancePresence['id'] {
  return InstancePresenceRecordType.createId(String(clientId))
}
