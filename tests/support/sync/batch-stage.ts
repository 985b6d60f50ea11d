// Three people whose changes reach the server as batches, without sockets: tests look at the document and at what each
// of them receives.

import * as Y from 'yjs'
import type { Role } from '@/lib/domain/people/role'
import { DEFAULT_LIMITS } from '@/lib/protocol/limits'
import { ClientOwners } from '@/server/sync/board/client-owners'
import { type CommittedUpdate, LiveDocument } from '@/server/sync/board/live-document'
import type { RepairBoard } from '@/server/sync/board/repair-until-stable'
import type { Author, ChangeItem, InboxItem, MarkItem } from '@/server/sync/in/author'
import { BatchIngest } from '@/server/sync/in/ingest-batch'
import { ManualClock } from '../manual-clock'
import { SOUND } from './live-document-stage'

/** A person with a page; their author records what it is sent. */
export class BatchPage {
  readonly doc = new Y.Doc()
  readonly told: string[] = []
  mayWrite = true
  role: Role = 'editor'
  isDismissed = false
  hasLeft = false
  inInbox = 0
  readonly author: Author

  constructor(readonly name: string) {
    const tell = (what: string) => void this.told.push(what)
    const isDismissed = () => this.isDismissed
    const isClosing = () => this.isDismissed || this.hasLeft
    const mayWrite = () => this.mayWrite
    const role = () => this.role
    const fake = {
      connection: {
        id: name,
        get role() {
          return role()
        },
        get isDismissed() {
          return isDismissed()
        },
        get isClosing() {
          return isClosing()
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

  /** The update that `run` makes in the page's document, as the server receives it. */
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

/** The rules of the board's content on this stage. */
export interface BatchRules {
  readonly repair?: RepairBoard
  readonly hasLocks?: (doc: Y.Doc) => boolean
  /** The board's content before anybody writes. */
  readonly doc?: Y.Doc
}

/** Three people at a board, and the batches that they send. */
export function stageBatches({ repair = () => SOUND, hasLocks = () => false, doc = new Y.Doc() }: BatchRules = {}) {
  const committed: CommittedUpdate[] = []
  const clock = new ManualClock()
  const [ann, ben, eve] = [new BatchPage('ann'), new BatchPage('ben'), new BatchPage('eve')]
  const pages = [ann, ben, eve]
  const seed = Y.encodeStateAsUpdate(doc)
  for (const page of pages) Y.applyUpdate(page.doc, seed)
  const live = new LiveDocument({
    boardId: 'board',
    epoch: 1,
    doc,
    owners: new ClientOwners('board', new Map()),
    repair,
    hasLocks,
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
