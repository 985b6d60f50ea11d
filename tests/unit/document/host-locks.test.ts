// Locked records stay as they are, whoever but a host writes to them (SYNC-SPEC S37).

import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type ChangeAuthors, HOSTS } from '@/lib/document/records/change-authors'
import { HOST_LOCK, hasHostLock } from '@/lib/document/records/host-locks'
import {
  type BoardRecord,
  createRecord,
  deleteRecord,
  readRecordOf,
  updateRecord,
} from '@/lib/document/records/records'
import { shapeRecord } from '@/lib/document/records/shape-record'
import { touchedRecords } from '@/lib/document/records/touched-records'
import { type Repairs, repairBoard } from '@/lib/document/repair/repair'
import { viewBoard } from '@/lib/document/view/board-view'
import { readBoard } from '@/lib/document/view/read-board'
import { addCard, addLink, seedBoard } from '@/lib/document/write/write-board'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { cardRecord } from '../../support/board-peer'

const OTHERS: ChangeAuthors = { areHosts: false, isHost: () => false }
const ZONE = 'shape:zone'
const CARD = 'shape:card'

function board(): Y.Doc {
  const doc = new Y.Doc()
  const title = { en: 'Risks', ja: 'リスク' }
  const axes = { xField: 'impactCurrent', yField: 'likelihoodCurrent' }
  seedBoard(doc, { shapes: [{ type: 'matrix', x: 0, y: 0, w: 932, h: 676, title, ...axes }], locale: 'en' })
  const zone = { w: 500, h: 400, title: 'Zone', hint: '', accepts: [], writeField: '', writeValue: '' }
  createRecord(doc, shapeRecord('zone', ZONE, 'page:page', 'a8', 2000, 0, zone))
  createRecord(doc, cardRecord({ id: CARD, x: 10, y: 90, parentId: ZONE }))
  createRecord(doc, cardRecord({ id: 'shape:free', x: 0, y: 2000 }))
  repairBoard(doc, [])
  repairBoard(doc, [CARD, 'shape:free'])
  return doc
}

function get(doc: Y.Doc, id: string): BoardRecord {
  const record = readRecordOf(doc, id)
  if (!record) throw new Error(`There is no ${id}`)
  return record
}

function ingest(doc: Y.Doc, authors: ChangeAuthors, write: () => void): Repairs {
  return doc.transact((transaction) => {
    write()
    transaction.local = true
    return repairBoard(doc, touchedRecords(transaction), DEFAULT_LIMITS, authors)
  })
}

function lock(doc: Y.Doc, id: string, authors = HOSTS): Repairs {
  const record = get(doc, id)
  return ingest(doc, authors, () => updateRecord(doc, record, { ...record, meta: { [HOST_LOCK]: true } }))
}

function patch(doc: Y.Doc, id: string, change: object): void {
  const record = get(doc, id)
  updateRecord(doc, record, { ...record, ...change })
}

const props = (record: BoardRecord) => record.props as Readonly<Record<string, unknown>>
const all = (doc: Y.Doc) => Object.fromEntries(readBoard(doc).records)

describe('S37 a locked card', () => {
  const changes: Record<string, (doc: Y.Doc) => void> = {
    moved: (doc) => patch(doc, CARD, { x: 300 }),
    retitled: (doc) => patch(doc, CARD, { props: { ...props(get(doc, CARD)), title: 'Other' } }),
    scored: (doc) => patch(doc, CARD, { props: { ...props(get(doc, CARD)), fields: { impactCurrent: 5 } } }),
    'put elsewhere': (doc) => patch(doc, CARD, { parentId: 'page:page' }),
    deleted: (doc) => deleteRecord(doc, CARD),
    unlocked: (doc) => patch(doc, CARD, { meta: {} }),
    'unlocked by another value': (doc) => patch(doc, CARD, { meta: { [HOST_LOCK]: 'no' } }),
    'made another shape': (doc) => {
      deleteRecord(doc, CARD)
      createRecord(doc, cardRecord({ id: CARD, x: 5, title: 'Instead' }))
    },
    'taken along with its zone': (doc) => {
      deleteRecord(doc, CARD)
      deleteRecord(doc, ZONE)
    },
    'left without its zone': (doc) => deleteRecord(doc, ZONE),
    'taken along with its page': (doc) => {
      for (const { id, typeName } of readBoard(doc).records.values()) if (typeName !== 'document') deleteRecord(doc, id)
    },
    'turned to rubbish': (doc) => patch(doc, CARD, { x: Number.NaN, index: '!!' }),
  }
  for (const [what, change] of Object.entries(changes)) {
    it(`stays what it is when it is ${what} by somebody who is no host`, () => {
      const doc = board()
      lock(doc, CARD)
      const before = [get(doc, CARD), get(doc, ZONE)]
      const { invalid } = ingest(doc, OTHERS, () => change(doc))
      expect([get(doc, CARD), get(doc, ZONE)]).toEqual(before)
      expect(invalid).toBeGreaterThan(0)
    })

    // Hosts may not write what nobody may write.
    if (what === 'turned to rubbish') continue
    it(`is ${what} by a host`, () => {
      const doc = board()
      lock(doc, CARD)
      const before = all(doc)
      ingest(doc, HOSTS, () => change(doc))
      expect(all(doc)).not.toEqual(before)
    })
  }

  it('doesn’t prevent changes beside it in the same update', () => {
    const doc = board()
    lock(doc, CARD)
    const before = get(doc, CARD)
    ingest(doc, OTHERS, () => {
      patch(doc, CARD, { x: 300 })
      patch(doc, 'shape:free', { x: 77 })
    })
    expect(get(doc, CARD)).toEqual(before)
    expect(get(doc, 'shape:free').x).toBe(77)
  })

  it('comes back with what it stood on, whichever of the two is looked at first', () => {
    const doc = board()
    const [below, above] = ['shape:a-zone', 'shape:b-card']
    ingest(doc, HOSTS, () => {
      createRecord(doc, { ...get(doc, ZONE), id: below, x: 4000, index: 'a9' })
      createRecord(doc, cardRecord({ id: above, parentId: below }))
    })
    lock(doc, above)
    const before = [get(doc, below), get(doc, above)]
    ingest(doc, OTHERS, () => {
      for (const id of [below, above]) deleteRecord(doc, id)
    })
    expect([get(doc, below), get(doc, above)]).toEqual(before)
  })

  it('charges once for a drag of many', () => {
    const doc = board()
    const ids = Array.from({ length: 30 }, (_, i) => `shape:many-${i}`)
    ingest(doc, HOSTS, () => {
      for (const id of ids) createRecord(doc, { ...cardRecord({ id: id }), meta: { [HOST_LOCK]: true } })
    })
    const { invalid } = ingest(doc, OTHERS, () => {
      for (const id of ids) patch(doc, id, { x: 99 })
    })
    expect(invalid).toBe(1)
    expect(ids.every((id) => get(doc, id).x !== 99)).toBe(true)
  })
})

describe('S37 a locked zone', () => {
  it('holds itself and its cards, and takes no others', () => {
    const doc = board()
    lock(doc, ZONE)
    const before = [get(doc, ZONE), get(doc, CARD)]
    ingest(doc, OTHERS, () => {
      patch(doc, ZONE, { x: 1, props: { ...props(get(doc, ZONE)), title: 'Mine', w: 900 } })
      patch(doc, CARD, { x: 333 })
      patch(doc, 'shape:free', { parentId: ZONE, x: 3, y: 3 })
      createRecord(doc, cardRecord({ id: 'shape:new', parentId: ZONE, x: 20, y: 90 }))
    })
    expect([get(doc, ZONE), get(doc, CARD)]).toEqual(before)
    expect(get(doc, 'shape:free')).toMatchObject({ parentId: 'page:page', x: 0, y: 2000 })
    // A card made there while its author was away isn't lost: it lies below the zone.
    expect(get(doc, 'shape:new')).toMatchObject({ parentId: 'page:page', x: 2020, y: 424 })
  })

  it('charges who puts something into it', () => {
    const doc = board()
    lock(doc, ZONE)
    expect(ingest(doc, OTHERS, () => patch(doc, 'shape:free', { parentId: ZONE })).invalid).toBe(1)
  })

  it('lets what was made in it lie below all that holds it', () => {
    const doc = board()
    const outer = 'shape:outer'
    ingest(doc, HOSTS, () => {
      createRecord(doc, { ...get(doc, ZONE), id: outer, x: 100, y: 200, index: 'aA' })
      patch(doc, outer, { props: { ...props(get(doc, outer)), h: 800 } })
      patch(doc, ZONE, { parentId: outer, x: 30, y: 40 })
    })
    lock(doc, ZONE)
    ingest(doc, OTHERS, () => createRecord(doc, cardRecord({ id: 'shape:new', parentId: ZONE, x: 20, y: 90 })))
    expect(get(doc, 'shape:new')).toMatchObject({ parentId: 'page:page', x: 120, y: 1024 })
  })

  it('is passed over by cards that find their own place', () => {
    const doc = board()
    const input = { kind: 'actor', title: 'A', createdBy: 'ada', createdAt: '2024-01-01T00:00:00Z' } as const
    expect(addCard(doc, input, { mayEnterLocked: false }).parentId).toBe(ZONE)
    lock(doc, ZONE)
    expect(addCard(doc, input, { mayEnterLocked: false }).parentId).not.toBe(ZONE)
    expect(addCard(doc, input).parentId).toBe(ZONE)
  })

  it('lets links be drawn and taken away', () => {
    const doc = board()
    const others = { kind: 'recommendation', title: 'B', createdBy: 'ada', createdAt: '2024-01-01T00:00:00Z' } as const
    const { id } = addCard(doc, others)
    lock(doc, ZONE)
    lock(doc, id)
    let link = ''
    ingest(doc, OTHERS, () => {
      link = addLink(doc, { from: id, to: CARD, kind: 'mitigates' }, 'mitigates').id
      patch(doc, link, { parentId: ZONE })
    })
    expect(get(doc, link).parentId).toBe(ZONE)
    ingest(doc, OTHERS, () => deleteRecord(doc, link))
    expect(readRecordOf(doc, link)).toBeUndefined()
  })
})

describe('S37 the lock', () => {
  it('is set by hosts only', () => {
    const doc = board()
    lock(doc, CARD, OTHERS)
    expect(hasHostLock(get(doc, CARD))).toBe(false)
    ingest(doc, OTHERS, () => createRecord(doc, { ...cardRecord({ id: 'shape:born' }), meta: { [HOST_LOCK]: true } }))
    expect(hasHostLock(get(doc, 'shape:born'))).toBe(false)
    lock(doc, CARD)
    expect(hasHostLock(get(doc, CARD))).toBe(true)
  })

  it('is nothing but true: what says anything else locks nothing', () => {
    const doc = board()
    ingest(doc, HOSTS, () => patch(doc, 'shape:free', { meta: { [HOST_LOCK]: 'no' } }))
    ingest(doc, OTHERS, () => patch(doc, 'shape:free', { x: 42 }))
    expect(get(doc, 'shape:free').x).toBe(42)
  })

  it('is forgotten once a host has taken it away: nothing below is kept for it', () => {
    const doc = board()
    lock(doc, CARD)
    lock(doc, 'shape:free')
    ingest(doc, HOSTS, () => patch(doc, CARD, { meta: {} }))
    ingest(doc, OTHERS, () => deleteRecord(doc, ZONE))
    expect(readRecordOf(doc, ZONE)).toBeUndefined()
  })

  it('stands when a host sets it in one batch with others', () => {
    const doc = board()
    const authors: ChangeAuthors = { areHosts: false, isHost: (clientId) => clientId === 7 }
    const [host, other] = [7, 8].map((clientId) => {
      const peer = new Y.Doc()
      peer.clientID = clientId
      Y.applyUpdate(peer, Y.encodeStateAsUpdate(doc))
      return peer
    })
    if (!host || !other) throw new Error('no peers')
    for (const [peer, id] of [
      [host, CARD],
      [other, ZONE],
    ] as const) {
      updateRecord(peer, get(peer, id), { ...get(peer, id), meta: { [HOST_LOCK]: true } })
    }
    patch(other, 'shape:free', { x: 42 })
    ingest(doc, authors, () => {
      for (const peer of [host, other]) Y.applyUpdate(doc, Y.encodeStateAsUpdate(peer))
    })
    expect(hasHostLock(get(doc, CARD))).toBe(true)
    expect(hasHostLock(get(doc, ZONE))).toBe(false)
    expect(get(doc, 'shape:free').x).toBe(42)
  })
})

it('S37 in a matrix makes room for others, and stays in its cell', () => {
  const doc = board()
  const matrix = viewBoard(readBoard(doc).records.values()).matrices[0]?.id ?? ''
  const place = { parentId: matrix, x: 0, y: 0 }
  const input = { kind: 'risk', title: 'A', createdBy: 'ada', createdAt: '2024-01-01T00:00:00Z', place } as const
  const scored = addCard(doc, { ...input, fields: { impactCurrent: 3, likelihoodCurrent: 3 } })
  const waiting = addCard(doc, input)
  repairBoard(doc, [scored.id, waiting.id])
  for (const { id } of [scored, waiting]) lock(doc, id)
  const before = [scored, waiting].map(({ id }) => get(doc, id))
  const { invalid } = ingest(doc, OTHERS, () => {
    patch(doc, scored.id, { x: 5 })
    patch(doc, waiting.id, { x: 5 })
  })
  expect([scored, waiting].map(({ id }) => get(doc, id))).toEqual(before)
  expect(invalid).toBe(0)
  ingest(doc, OTHERS, () => {
    const { id } = addCard(doc, { ...input, fields: { impactCurrent: 3, likelihoodCurrent: 3 } })
    expect(get(doc, id).parentId).toBe(matrix)
  })
  expect(get(doc, scored.id)).not.toEqual(before[0])
})

it('S37 in a matrix are the words of a card as locked as anywhere', () => {
  const doc = board()
  const matrix = viewBoard(readBoard(doc).records.values()).matrices[0]?.id ?? ''
  const input = { kind: 'risk', title: 'A', createdBy: 'ada', createdAt: '2024-01-01T00:00:00Z' } as const
  const { id } = addCard(doc, { ...input, place: { parentId: matrix, x: 0, y: 0 } })
  repairBoard(doc, [id])
  lock(doc, id)
  ingest(doc, OTHERS, () => patch(doc, id, { props: { ...props(get(doc, id)), title: 'Mine' } }))
  expect(props(get(doc, id))).toMatchObject({ title: 'A' })
})

it('S37 nobody is charged for a locked matrix’s own layout', () => {
  const doc = board()
  const matrix = viewBoard(readBoard(doc).records.values()).matrices[0]?.id ?? ''
  const input = { kind: 'risk', title: 'A', createdBy: 'ada', createdAt: '2024-01-01T00:00:00Z' } as const
  const { id } = addCard(doc, { ...input, place: { parentId: matrix, x: 0, y: 0 } })
  repairBoard(doc, [id])
  lock(doc, matrix)
  const before = get(doc, id)
  expect(ingest(doc, OTHERS, () => patch(doc, id, { x: 5 })).invalid).toBe(0)
  expect(get(doc, id)).toEqual(before)
})
