// The socket's half of the route-and-role matrix: every type of message, sent by everybody, on a board of its own.

import * as encoding from 'lib0/encoding'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { ERRORS } from '@/lib/domain/errors'
import type { Action } from '@/lib/domain/people/role'
import {
  encodeAck,
  encodeHello,
  encodePresence,
  encodePresenceEntry,
  encodeSyncStep1,
  encodeSyncStep2,
  encodeUpdate,
} from '@/lib/protocol/frames'
import * as messageTypes from '@/lib/protocol/message-type'
import { RawSocket } from '../../support/sync/raw-socket'
import { waitFor } from '../../support/wait-for'
import { expectedOutcome } from './expected-outcome'
import { type Actor, World } from './world'

interface Message {
  readonly name: string
  readonly type: number
  /** Null: no client may send it. */
  readonly action: Action | null
  readonly frame: () => Uint8Array
  /** Waits for an effect that only an accepted message has. */
  readonly took: (sent: Sent) => Promise<void>
}

/** Where a message went. */
interface Sent {
  readonly socket: RawSocket
  /** Another client on the board. */
  readonly witness: RawSocket
}

const CLIENT = 4_711
const WITNESS = 4_712
const heard = (what: string, socket: (sent: Sent) => RawSocket, type: number) => (sent: Sent) =>
  waitFor(what, () => socket(sent).ofType(type).length > 0)

function newRecord(): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = CLIENT
  doc.getMap('records').set('something', new Y.Map([['x', 1]]))
  return Y.encodeStateAsUpdate(doc)
}

function presence(clientId: number): Uint8Array {
  return encodePresence([encodePresenceEntry({ clientId, clock: 1, json: '{"cursor":null}' })])
}

function onlyType(type: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  return encoding.toUint8Array(encoder)
}

const { MESSAGE_SYNC, MESSAGE_PRESENCE, MESSAGE_QUERY_PRESENCE, MESSAGE_ACK, MESSAGE_NOTICE, MESSAGE_PACKED } =
  messageTypes
const answered = (type: number) => heard('an answer', ({ socket }) => socket, type)
const passedOn = (type: number) => heard('the other person hears of it', ({ witness }) => witness, type)

const MESSAGES: readonly Message[] = [
  {
    name: 'sync step 1',
    type: MESSAGE_SYNC,
    action: 'read-board',
    frame: () => encodeSyncStep1(Y.encodeStateVector(new Y.Doc())),
    took: answered(MESSAGE_SYNC),
  },
  {
    name: 'sync step 2',
    type: MESSAGE_SYNC,
    action: 'edit-board',
    frame: () => encodeSyncStep2(newRecord()),
    took: passedOn(MESSAGE_SYNC),
  },
  {
    name: 'update',
    type: MESSAGE_SYNC,
    action: 'edit-board',
    frame: () => encodeUpdate(newRecord()),
    took: passedOn(MESSAGE_SYNC),
  },
  {
    name: 'presence',
    type: MESSAGE_PRESENCE,
    action: 'read-board',
    frame: () => presence(CLIENT),
    took: passedOn(MESSAGE_PRESENCE),
  },
  {
    name: 'query presence',
    type: MESSAGE_QUERY_PRESENCE,
    action: 'read-board',
    frame: () => onlyType(MESSAGE_QUERY_PRESENCE),
    took: answered(MESSAGE_PRESENCE),
  },
  {
    name: 'mark',
    type: MESSAGE_ACK,
    action: 'read-board',
    frame: () => encodeAck({ type: 'mark', mark: 1 }),
    took: answered(MESSAGE_ACK),
  },
  {
    name: 'hello',
    type: MESSAGE_NOTICE,
    action: 'read-board',
    frame: encodeHello,
    took: answered(MESSAGE_NOTICE),
  },
  { name: 'packed', type: MESSAGE_PACKED, action: null, frame: () => onlyType(MESSAGE_PACKED), took: neverTaken },
]

function neverTaken(): Promise<void> {
  return Promise.reject(new Error('the server took a message that no client may send'))
}

let world: World
beforeAll(async () => {
  world = await World.start()
})
afterAll(() => world.stop())

async function enter(boardId: string, { caller }: Actor): Promise<RawSocket> {
  const headers: Record<string, string> = {}
  if (caller.token !== undefined) headers.authorization = `Bearer ${caller.token}`
  const socket = new RawSocket(`${world.server.url.replace('http', 'ws')}/sync/${boardId}`, headers)
  await waitFor('the upgrade is answered', () => socket.isOpen || socket.closed !== null)
  return socket
}

/** Waits until nothing more is in transit to a socket: the answer to a mark comes after everything else. */
async function settled(socket: RawSocket): Promise<void> {
  socket.send(encodeAck({ type: 'mark', mark: 999 }))
  await waitFor('the mark is answered', () => socket.ofType(MESSAGE_ACK).length > 0)
  socket.frames.length = 0
}

/** `allowed`, `forbidden` where the frame has no effect, or the code of the close. */
async function outcomeOf(message: Message, actor: Actor): Promise<string> {
  const boardId = await world.scene(actor).board()
  const witness = await enter(boardId, world.keeper)
  witness.send(encodeSyncStep1(Y.encodeStateVector(new Y.Doc())))
  witness.send(presence(WITNESS))
  await settled(witness)
  const socket = await enter(boardId, actor)
  try {
    if (expectedOutcome('read-board', actor) !== 'allowed') return codeOf((await socket.close()).code)
    await settled(socket)
    witness.frames.length = 0
    socket.send(message.frame())
    if (message.action === null) return codeOf((await socket.close()).code)
    if (expectedOutcome(message.action, actor) === 'allowed') {
      await message.took({ socket, witness })
      if (message.action === 'edit-board') expect(await changesBy(actor, boardId)).toBe(1)
      return 'allowed'
    }
    await settled(socket)
    expect(await changesBy(actor, boardId)).toBe(0)
    expect(witness.ofType(MESSAGE_SYNC)).toEqual([])
    return 'forbidden'
  } finally {
    socket.socket.terminate()
    witness.socket.terminate()
  }
}

/** How many changes of an actor are in the board's log. */
function changesBy({ userId = '' }: Actor, boardId: string): Promise<number> {
  return world.db.boardUpdate.count({ where: { boardId, authorId: userId } })
}

function codeOf(closeCode: number): string {
  const found = Object.entries(ERRORS).find(([, error]) => 'closeCode' in error && error.closeCode === closeCode)
  return found?.[0] ?? `close code ${closeCode}`
}

describe('S11, S17: every type of message, sent by everybody, does what the table of permissions says', () => {
  it('knows every type of message', () => {
    const known = new Set(MESSAGES.map(({ type }) => type))
    expect(Object.values(messageTypes).filter((type) => !known.has(type))).toEqual([])
  })

  it.each(MESSAGES.map((message) => [message.name, message] as const))('%s', async (_name, message) => {
    const expected: Record<string, string> = {}
    const actual: Record<string, string> = {}
    for (const actor of world.actors) {
      const mayEnter = expectedOutcome('read-board', actor)
      const whenInside = message.action === null ? 'malformed' : expectedOutcome(message.action, actor)
      expected[actor.name] = mayEnter === 'allowed' ? whenInside : mayEnter
      actual[actor.name] = await outcomeOf(message, actor)
    }
    expect(actual).toEqual(expected)
  })
})
