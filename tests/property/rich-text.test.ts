// Several people write in one note as fast as their pages allow, through a server that repairs: they type, format,
// split and join lines, make lists, undo, and lose the connection. fast-check prints seed and steps of a failure
// (PROPERTY_SEED, PROPERTY_RUNS as in convergence.test.ts).

import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { Undo } from '@/components/binding/undo'
import { newBoardDoc } from '@/lib/document/records/board-doc'
import { changeRichText } from '@/lib/document/records/change-rich-text'
import { createRecord } from '@/lib/document/records/records'
import { readRichText, richTextOf } from '@/lib/document/records/rich-text'
import type { RichTextNode } from '@/lib/document/records/rich-text-schema'
import { recordsOf } from '@/lib/document/records/roots'
import { shapeRecord } from '@/lib/document/records/shape-record'
import { touchedRecords } from '@/lib/document/records/touched-records'
import { repairBoard } from '@/lib/document/repair/repair'
import { rescueLetters, type WasMeant } from '@/lib/document/repair/rescue-letters'
import { canonicalBoard } from '@/lib/document/view/read-board'
import { seedBoard } from '@/lib/document/write/write-board'
import type { JsonValue } from '@/lib/std/json'

const NOTE = {
  color: 'black',
  labelColor: 'black',
  size: 'm',
  font: 'draw',
  scale: 1,
  url: '',
  align: 'middle',
  verticalAlign: 'middle',
  growY: 0,
  fontSizeAdjustment: 0,
}
/** The origin of a person's own changes. */
const OWN = {}
const ID = 'shape:note'
const FIRST_LETTER = 0x4e00

const number = (max: number) => fc.integer({ min: 0, max })
const stepOf = (people: number) =>
  fc.record({
    person: number(people - 1),
    act: fc.oneof(
      { weight: 12, arbitrary: fc.constant('type' as const) },
      { weight: 4, arbitrary: fc.constantFrom('bold', 'split', 'join', 'delete', 'list', 'plain') },
      { weight: 2, arbitrary: fc.constantFrom('undo', 'redo', 'away', 'back') },
      { weight: 8, arbitrary: fc.constantFrom('send', 'receive') },
    ),
    line: number(5),
    at: number(12),
    length: number(4),
  })
type Step = ReturnType<typeof stepOf> extends fc.Arbitrary<infer T> ? T : never

/** The server's document, and the updates that wait for each person. */
class Desk {
  readonly doc = newBoardDoc()
  readonly people: Writer[] = []
  invalid = 0

  constructor() {
    this.doc.clientID = 1
    seedBoard(this.doc, { shapes: [], locale: 'en' })
    const richText = { type: 'doc', content: [{ type: 'paragraph' }] }
    createRecord(this.doc, shapeRecord('note', ID, 'page:page', 'a1', 0, 0, { ...NOTE, richText }))
    repairBoard(this.doc, [])
    this.doc.on('update', (update) => {
      for (const person of this.people) if (person.isOnline) person.inbox.push(update)
    })
  }

  take(updates: readonly Uint8Array[]): void {
    const meant = Y.mergeDeleteSets(updates.map((update) => Y.decodeUpdate(update).ds))
    this.doc.transact((transaction) => {
      for (const update of updates) Y.applyUpdate(this.doc, update)
      transaction.local = true
      const wasMeant: WasMeant = ({ client, clock }) => Y.isDeleted(meant, Y.createID(client, clock))
      rescueLetters(transaction, { wasMeant, mayBeBack: false })
      for (let round = 0; round < 4; round++) {
        const { repaired, invalid } = repairBoard(this.doc, touchedRecords(transaction))
        this.invalid += invalid
        if (repaired === 0) break
      }
    })
  }
}

class Writer {
  readonly doc = newBoardDoc()
  readonly undo: Undo
  /** What is on the way to them: changes, and up to which of their own letters the server has them. */
  inbox: (Uint8Array | number)[] = []
  #savedClock = 0
  outbox: Uint8Array[] = []
  isOnline = true
  readonly #desk: Desk
  readonly #ledger: Ledger

  constructor(desk: Desk, ledger: Ledger, clientId: number) {
    this.#desk = desk
    this.#ledger = ledger
    this.doc.clientID = clientId
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(desk.doc), 'server')
    this.undo = new Undo(this.doc, OWN)
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'server') this.outbox.push(update)
    })
    this.doc.on('afterTransaction', (transaction) => {
      if (transaction.origin !== 'server') return
      const wasMeant: WasMeant = ({ client, clock }) => client !== clientId || clock < this.#savedClock
      rescueLetters(transaction, { wasMeant, mayBeBack: true })
    })
    desk.people.push(this)
  }

  get fragment(): Y.XmlFragment {
    const fragment = richTextOf(this.doc, ID)
    if (!fragment) throw new Error('the note has a text')
    return fragment
  }

  send(): void {
    if (!this.isOnline || this.outbox.length === 0) return
    this.#desk.take(this.outbox)
    this.outbox = []
    this.inbox.push(this.#ownClock)
  }

  get #ownClock(): number {
    return Y.getState(this.doc.store, this.doc.clientID)
  }

  /** A page sends what it has before it takes in what comes. */
  receive(): void {
    this.send()
    const inbox = this.inbox
    this.inbox = []
    for (const each of inbox) {
      if (typeof each === 'number') this.#savedClock = each
      else Y.applyUpdate(this.doc, each, 'server')
    }
  }

  leave(): void {
    this.isOnline = false
    // Updates in transit are lost with the connection.
    this.inbox = []
    this.outbox = []
  }

  /** The server asks first, so it has what this person did before they see what others did. */
  comeBack(): void {
    if (this.isOnline) return
    this.isOnline = true
    this.outbox = []
    this.#desk.take([Y.encodeStateAsUpdate(this.doc, Y.encodeStateVector(this.#desk.doc))])
    this.inbox = [this.#ownClock]
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(this.#desk.doc, Y.encodeStateVector(this.doc)), 'server')
  }

  /** Takes back a step, or does it again: of letters that nobody has deleted, only their own may go. */
  takeBack(write: () => void): void {
    this.act(write, { mayDelete: (letter) => this.#ledger.typed.get(letter) === this })
  }

  /** Makes a change by the person, and records what it deletes. */
  act(write: () => void, { keepsLines = false, mayDelete = (_letter: string): boolean => true } = {}): void {
    const [letters, types] = [lettersOf(this.fragment), typesOf(this.fragment)]
    write()
    const [lettersAfter, typesAfter] = [new Set(lettersOf(this.fragment)), typesOf(this.fragment)]
    for (const letter of letters) if (!lettersAfter.has(letter) && mayDelete(letter)) this.#ledger.deleted.add(letter)
    const gone = [...types].filter((type) => !typesAfter.has(type))
    if (keepsLines) expect(gone, 'a change within a line takes no line away').toEqual([])
  }

  change(change: (lines: RichTextNode[]) => RichTextNode[], keepsLines: boolean): void {
    this.act(
      () => {
        const before = readRichText(this.fragment)
        const after = { type: 'doc', content: change([...before.content]) }
        this.doc.transact(
          () => changeRichText(this.fragment, before as unknown as JsonValue, after as unknown as JsonValue),
          OWN,
        )
        this.undo.markStep()
      },
      { keepsLines },
    )
  }
}

/** What was typed, and what was deleted by anyone. */
class Ledger {
  readonly typed = new Map<string, Writer>()
  readonly deleted = new Set<string>()
}

function lettersOf(fragment: Y.XmlFragment): string[] {
  return [...JSON.stringify(readRichText(fragment))].filter((letter) => letter.charCodeAt(0) >= FIRST_LETTER)
}

function typesOf(fragment: Y.XmlFragment): Set<string> {
  return new Set(walk(fragment))
}

function* walk(parent: Y.XmlFragment | Y.XmlElement): Generator<string> {
  for (const child of parent.toArray()) {
    yield JSON.stringify(child._item?.id)
    if (child instanceof Y.XmlElement) yield* walk(child)
  }
}

function play(count: number, steps: readonly Step[]): void {
  const ledger = new Ledger()
  const desk = new Desk()
  const people = Array.from({ length: count }, (_, i) => new Writer(desk, ledger, 11 + i))
  let next = FIRST_LETTER
  for (const { person, act, ...where } of steps) {
    const writer = people[person]
    if (!writer) continue
    if (act === 'send') writer.send()
    else if (act === 'receive') writer.receive()
    else if (act === 'away') writer.leave()
    else if (act === 'back') writer.comeBack()
    else if (act === 'undo') writer.takeBack(() => writer.undo.undo())
    else if (act === 'redo') writer.takeBack(() => writer.undo.redo())
    else if (act === 'type') {
      const letter = String.fromCharCode(next++)
      writer.change((lines) => typed(lines, where, letter), true)
      ledger.typed.set(letter, writer)
    } else writer.change((lines) => edited(lines, act, where), ['bold', 'plain', 'delete'].includes(act))
  }
  for (const writer of people) writer.comeBack()
  for (let round = 0; round < 3; round++) {
    for (const writer of people) writer.send()
    for (const writer of people) writer.receive()
  }
  const board = canonicalBoard(desk.doc)
  for (const { doc } of people) expect(canonicalBoard(doc)).toBe(board)
  const fresh = newBoardDoc()
  Y.applyUpdate(fresh, Y.encodeStateAsUpdate(desk.doc))
  expect(canonicalBoard(fresh)).toBe(board)
  repairBoard(desk.doc, recordsOf(desk.doc).keys())
  expect(canonicalBoard(desk.doc)).toBe(board)
  expect(desk.invalid, 'nobody here is dishonest').toBe(0)
  const shown = new Set(lettersOf(richTextOf(desk.doc, ID) ?? new Y.XmlFragment()))
  const missing = [...ledger.typed.keys()].filter((letter) => !shown.has(letter) && !ledger.deleted.has(letter))
  expect(missing, 'letters that nobody deleted').toEqual([])
}

interface Where {
  readonly line: number
  readonly at: number
  readonly length: number
}

const textOf = ({ text = '', content = [] }: RichTextNode): string => text + content.map(textOf).join('')
const plain = (text: string): RichTextNode =>
  text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] }

/** The line with that number, in a list or not, with other content. */
function withLine(
  nodes: readonly RichTextNode[],
  line: number,
  change: (node: RichTextNode) => RichTextNode,
): RichTextNode[] {
  const at = line % nodes.length
  return nodes.map((node, i) => {
    if (i !== at) return node
    return node.type === 'paragraph' ? change(node) : { ...node, content: withLine(node.content ?? [], line, change) }
  })
}

function typed(lines: RichTextNode[], { line, at }: Where, letter: string): RichTextNode[] {
  return withLine(lines, line, (node) => {
    const runs = node.content ?? []
    let left = at % (textOf(node).length + 1)
    const i = runs.findIndex((run) => {
      const isHere = left <= textOf(run).length
      if (!isHere) left -= textOf(run).length
      return isHere
    })
    const run = runs[i]
    if (!run) return plain(letter)
    const text = textOf(run)
    return { ...node, content: runs.with(i, { ...run, text: text.slice(0, left) + letter + text.slice(left) }) }
  })
}

function edited(
  lines: RichTextNode[],
  act: 'bold' | 'split' | 'join' | 'delete' | 'list' | 'plain',
  where: Where,
): RichTextNode[] {
  const i = where.line % lines.length
  const [node, below] = [lines[i], lines[i + 1]]
  if (!node) return lines
  const text = textOf(node)
  const from = where.at % (text.length + 1)
  const to = Math.min(text.length, from + where.length)
  if (act === 'list') {
    const isList = node.type !== 'paragraph'
    return lines.with(
      i,
      isList ? plain(text) : { type: 'bulletList', content: [{ type: 'listItem', content: [node] }] },
    )
  }
  if (node.type !== 'paragraph') return lines
  if (act === 'split') return lines.toSpliced(i, 1, plain(text.slice(0, from)), plain(text.slice(from)))
  if (act === 'join') return below ? lines.toSpliced(i, 2, plain(text + textOf(below))) : lines
  if (act === 'delete') return lines.with(i, plain(text.slice(0, from) + text.slice(to)))
  if (act === 'plain' || from === to) return lines.with(i, plain(text))
  const parts: RichTextNode[] = [
    { type: 'text', text: text.slice(0, from) },
    { type: 'text', marks: [{ type: 'bold' }], text: text.slice(from, to) },
    { type: 'text', text: text.slice(to) },
  ]
  return lines.with(i, { type: 'paragraph', content: parts.filter((part) => textOf(part) !== '') })
}

test.each([
  { people: 2, runs: 20, steps: 70 },
  { people: 3, runs: 30, steps: 70 },
  { people: 5, runs: 15, steps: 110 },
])(
  'I4, I7, S50: $people people who write in one note see one text, and no letter is gone that nobody deleted',
  ({ people, runs, steps }) => {
    fc.assert(
      fc.property(fc.array(stepOf(people), { maxLength: steps, size: 'max' }), (played) => play(people, played)),
      { numRuns: runs * Number(process.env.PROPERTY_RUNS ?? 1) },
    )
  },
)
