// tldraw's sync protocol, version 7: JSON, a push for each change, patches back.

import { createTLSchema } from '@tldraw/tlschema'
import type { Board } from '../load/board'
import type { Move } from '../load/shape-writer'
import { type Dialect, NOTHING, type Reading, type SeenCursor, type StatePart, type WriteRange } from './dialect'

const PROTOCOL_VERSION = 7
const SHAPES_PER_WRITER = 5
const RECORDS_PER_PUSH = 200

type Operation = readonly [type: string, value?: unknown]
type Diff = Readonly<Record<string, Operation>>

interface Patch {
  readonly type: string
  readonly diff?: Diff
}

interface Message extends Patch {
  readonly data?: readonly Patch[]
}

export function tldrawDialect(board: Board): Dialect {
  const bytes = (message: object): Uint8Array => Buffer.from(JSON.stringify(message))
  const schema: unknown = JSON.parse(JSON.stringify(createTLSchema().serialize()))
  const writerOf = new Map(board.shapeIds.map((id, i) => [id, Math.floor(i / SHAPES_PER_WRITER)]))
  /** The server invents the ids of presence records; the names in them are ours. */
  const personOf = new Map<string, number>()
  const started = new Set<number>()
  let clock = 0
  return {
    isText: true,
    isYjs: false,
    open: (payload) => payload,
    needsNoAnswer: false,
    // A session that is silent for 20 s is ended.
    keepAlive: bytes({ type: 'ping' }),
    path: (room, person) => `/${room}?sessionId=session${person}`,
    hello: () => {
      const connect = { type: 'connect', connectRequestId: 'bench', lastServerClock: 0 }
      return [bytes({ ...connect, protocolVersion: PROTOCOL_VERSION, schema })]
    },
    move: (_room, { n, shapeId, x, y }: Move) => {
      return bytes({ type: 'push', clientClock: n, diff: { [shapeId]: ['patch', { x: ['put', x], y: ['put', y] }] } })
    },
    cursor: (_room, person, n) => {
      const cursor = { x: n, y: 100 + person, type: 'default', rotation: 0 }
      const presence = started.has(person)
        ? ['patch', { cursor: ['put', cursor] }]
        : ['put', presenceOf(person, cursor)]
      started.add(person)
      return bytes({ type: 'push', clientClock: n, presence })
    },
    upload: (_room, part) => {
      const records = board.records.slice(part * RECORDS_PER_PUSH, (part + 1) * RECORDS_PER_PUSH)
      clock += 1
      return bytes({
        type: 'push',
        clientClock: clock,
        diff: Object.fromEntries(records.map((record) => [record.id, ['put', record]])),
      })
    },
    nothingNew: () => null,
    mark: () => null,
    read(payload, writers): Reading {
      const message = JSON.parse(payload.toString()) as Message
      if (message.type === 'connect') return { ...NOTHING, isSynced: true }
      const writes: WriteRange[] = []
      const cursors: SeenCursor[] = []
      for (const { diff } of message.data ?? [message]) {
        for (const [id, operation] of Object.entries(diff ?? {})) {
          const writer = writerOf.get(id)
          if (id.startsWith('instance_presence:')) readPresence(id, operation, personOf, cursors)
          else if (writer !== undefined && writer < writers) addWrite(writer, operation, writes)
        }
      }
      return { ...NOTHING, writes, cursors }
    },
    storedCounts(parts, writers) {
      const counts = Array.from({ length: writers }, () => 0)
      for (const part of parts) {
        const { diff = {} } = JSON.parse(part.toString()) as Message
        for (const [id, [, record]] of Object.entries(diff)) {
          const writer = writerOf.get(id)
          // Change n puts a shape at n; before the first one it is at a negative place.
          if (writer !== undefined && writer < writers) {
            counts[writer] = Math.max(counts[writer] ?? 0, (record as { x: number }).x + 1, 0)
          }
        }
      }
      return counts
    },
    stateOf: (payload): StatePart => (payload.subarray(0, 17).toString() === '{"type":"connect"' ? 'answer' : 'other'),
  }
}

function presenceOf(person: number, cursor: object): object {
  return {
    typeName: 'instance_presence',
    id: `instance_presence:${person}`,
    userId: `${person}`,
    userName: `${person}`,
    lastActivityTimestamp: 0,
    color: '#f00',
    camera: { x: 0, y: 0, z: 1 },
    selectedShapeIds: [],
    cursor,
    currentPageId: 'page:page',
    brush: null,
    scribbles: [],
    screenBounds: { x: 0, y: 0, w: 1_000, h: 800 },
    followingUserId: null,
    chatMessage: '',
    meta: {},
  }
}

/** A patch of a position, `["patch", { x: ["put", n] ... }]`. */
function addWrite(writer: number, [type, value]: Operation, writes: WriteRange[]): void {
  if (type !== 'patch') return
  const n = (value as { x?: [string, number] }).x?.[1]
  if (n !== undefined) writes.push({ writer, first: n, end: n + 1 })
}

function readPresence(
  id: string,
  [type, value]: Operation,
  personOf: Map<string, number>,
  cursors: SeenCursor[],
): void {
  if (type === 'put') {
    const { userName, cursor } = value as { userName: string; cursor: { x: number } }
    personOf.set(id, Number(userName))
    cursors.push({ person: Number(userName), n: cursor.x })
  } else if (type === 'patch') {
    const n = (value as { cursor?: [string, { x: number }] }).cursor?.[1].x
    const person = personOf.get(id)
    if (n !== undefined && person !== undefined) cursors.push({ person, n })
  }
}
