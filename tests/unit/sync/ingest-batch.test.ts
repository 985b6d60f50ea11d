// Several people's changes as one batch: what one of them may not, or wrote badly, is no harm to the others.

import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import type { Author, ChangeItem, InboxItem, MarkItem } from '@/server/sync/author'
import { ClientOwners } from '@/server/sync/client-owners'
import { BatchIngest } from '@/server/sync/ingest-batch'
import { type CommittedUpdate, LiveDocument, type RepairBoard } from '@/server/sync/live-document'
import { ManualClock } from '../../support/manual-clock'

const SOUND = { repaired: 0, invalid: 0 }

/** Somebody with a page, whose author notes what it is told. */
class Page {
  readonly doc = new Y.Doc()
  readonly told: string[] = []
  mayWrite = true
  isDismissed = false
  inInbox = 0
  readonly author: Author

  constructor(readonly name: string) {
    const tell = (what: string) => void this.told.push(what)
    const isDismissed = () => this.isDismissed
    const mayWrite = () => this.mayWrite
    const fake = {
      connection: {
        id: name,
        get isDismissed() {
          return isDismissed()
        },
        close: (code: string) => tell(`closed: ${code}`),
      },
      get mayWrite() {
        return mayWrite()
      },
      takenFromInbox: () => {
        this.inInbox -= 1
      },
      takeMark: (mark: number) => tell(`mark ${mark}`),
      dropChange: (place: number) => tell(`dropped at ${place}`),
      refuse: () => tell('refused'),
      refuseMalformed: () => tell('malformed'),
      failed: () => tell('failed'),
      wroteInvalid: (count: number) => tell(`invalid: ${count}`),
      wait: () => {
        tell('waits')
        return true
      },
      documentGrew: () => undefined,
      nothingWaits: () => undefined,
      flooded: () => tell('flooded'),
      resync: () => tell('asked again'),
    }
    this.author = fake as unknown as Author
  }

  change(run: (records: Y.Map<unknown>) => void, place = 0): ChangeItem {
    const before = Y.encodeStateVector(this.doc)
    this.doc.transact(() => run(this.doc.getMap('records')))
    return this.item(Y.encodeStateAsUpdate(this.doc, before), place)
  }

  item(update: Uint8Array, place = 0): ChangeItem {
    this.inInbox += 1
    const { author, name } = this
    return { author, place, update, decoded: Y.decodeUpdate(update), connectionId: name, userId: name }
  }

  mark(mark: number): MarkItem {
    this.inInbox += 1
    return { author: this.author, mark }
  }
}

function setUp(repair: RepairBoard = () => SOUND) {
  const committed: CommittedUpdate[] = []
  const clock = new ManualClock()
  const [ann, ben, eve] = [new Page('ann'), new Page('ben'), new Page('eve')]
  const pages = [ann, ben, eve]
  const live = new LiveDocument({
    boardId: 'board',
    epoch: 1,
    doc: new Y.Doc(),
    owners: new ClientOwners('board', new Map()),
    repair,
    hasLocks: () => false,
    storedBytes: 0,
    submit: (_row, _claims, each) => committed.push(each),
    onRepaired: () => undefined,
  })
  const again: InboxItem[] = []
  const ingest = new BatchIngest({
    limits: DEFAULT_LIMITS,
    clock,
    authors: () => pages.map(({ author }) => author),
    onPoisoned: (_live, items) => again.push(...items),
  })
  const take = (...items: InboxItem[]) => ingest.take(live, items)
  const keys = () => [...live.doc.getMap('records').keys()].sort()
  return { ann, ben, eve, live, committed, clock, ingest, take, keys, again }
}

const add =
  (key: string, value: unknown = 1) =>
  (records: Y.Map<unknown>): void =>
    void records.set(key, value)

test('all changes of a batch are one update, and the marks come after them', () => {
  const { ann, ben, take, committed, keys } = setUp()
  take(ann.mark(1), ann.change(add('a')), ben.change(add('b')), ann.mark(2), ben.mark(3))
  expect(keys()).toEqual(['a', 'b'])
  expect(committed.map(({ count }) => count)).toEqual([2])
  expect([ann.told, ben.told]).toEqual([['mark 1', 'mark 2'], ['mark 3']])
  expect([ann.inInbox, ben.inInbox]).toEqual([0, 0])
})

test('S13: the role of the moment decides, and who was sent away writes nothing more', () => {
  const { ann, ben, eve, take, keys } = setUp()
  const items = [ann.change(add('a')), ben.change(add('b'), 4), eve.change(add('e'))]
  ben.mayWrite = false
  eve.isDismissed = true
  take(...items, ben.mark(1))
  expect(keys()).toEqual(['a'])
  expect([ann.told, ben.told, eve.told]).toEqual([[], ['dropped at 4', 'mark 1'], []])
  expect([ann.inInbox, ben.inInbox, eve.inInbox]).toEqual([0, 0, 0])
})

test("S7: what stands under another's name ends its own sender, and the others' changes are in", () => {
  const { ann, ben, eve, take, keys } = setUp()
  take(ann.change(add('a')))
  Y.applyUpdate(eve.doc, Y.encodeStateAsUpdate(ann.doc))
  eve.doc.clientID = ann.doc.clientID
  take(eve.change(add('stolen')), ann.change(add('a2')), ben.change(add('b')))
  expect(keys()).toEqual(['a', 'a2', 'b'])
  expect([ann.told, ben.told, eve.told]).toEqual([[], [], ['refused']])
})

test('F27: a change on which Yjs fails once it need not wait any more comes to its end, and left the inbox long ago', () => {
  const { ann, eve, take, again } = setUp()
  const first = eve.change(add('e1'))
  const bad = { ...eve.change(add('e2')), update: new Uint8Array([1, 1, 1, 0, 99]) }
  take(bad)
  expect([eve.told, eve.inInbox]).toEqual([['waits'], 1])
  const other = ann.change(add('a'))
  take(first, other)
  expect(again).toEqual([first, other])
  expect([ann.told, eve.told]).toEqual([[], ['waits', 'malformed']])
  // What comes back is in the inbox still.
  expect([ann.inInbox, eve.inInbox]).toEqual([1, 1])
})

test('F27: a change on which Yjs fails comes alone to its end; all others come back, marks behind them', () => {
  const { ann, ben, eve, take, again } = setUp()
  const [first, second] = [ann.change(add('a')), ben.change(add('b'))]
  // Decoded it looks sound; applied it is no update at all.
  const bad = { ...eve.change(add('e')), update: new Uint8Array([1, 1, 1, 0, 99]) }
  const mark = ben.mark(1)
  take(first, bad, second, mark)
  expect(again).toEqual([first, second, mark])
  expect([ann.told, ben.told, eve.told]).toEqual([[], [], ['malformed']])
  expect([ann.inInbox, ben.inInbox, eve.inInbox]).toEqual([1, 2, 0])
})

test('I7: one who wrote what can not stand is charged at once when alone, and found out when in company', () => {
  const invalid: RepairBoard = (doc, touched) => {
    const bad = [...touched.keys()].filter((id) => doc.getMap('records').get(id) === 'bad')
    for (const id of bad) doc.getMap('records').set(id, 'mended')
    return { repaired: bad.length, invalid: bad.length }
  }
  const { ann, eve, take, clock } = setUp(invalid)
  take(eve.change(add('alone', 'bad')))
  expect(eve.told.splice(0)).toEqual(['invalid: 1'])
  take(ann.change(add('a')), eve.change(add('hidden', 'bad')))
  expect([ann.told, eve.told]).toEqual([[], []])
  take(ann.change(add('b')), eve.change(add('again', 'bad')))
  expect([ann.told, eve.told.splice(0)]).toEqual([[], ['invalid: 1']])
  // Nobody is watched for ever.
  clock.advance(61_000)
  take(ann.change(add('c')), eve.change(add('later', 'bad')))
  expect([ann.told, eve.told]).toEqual([[], []])
})

test('S5: who waits for what is missing is told, and is no hindrance to the others', () => {
  const { ann, ben, take, keys } = setUp()
  const missing = ann.change(add('one'))
  take(ann.change(add('two')), ben.change(add('b')))
  expect(keys()).toEqual(['b'])
  expect([ann.told.splice(0), ben.told]).toEqual([['waits'], []])
  take(missing)
  expect(keys()).toEqual(['b', 'one', 'two'])
  expect(ann.told).toEqual([])
})
