// A workshop as a seeded script on a simulated clock: people drag cards and type texts at set times. The growth
// benchmark plays it through the binding's write path and, for comparison, with every position in the document.

import type * as Y from 'yjs'
import { commitIntervalMs, OwnGesture, writeHeld } from '../../components/binding/own-gesture'
import { type BoardRecord, createRecord, readRecordOf, updateRecord } from '../../lib/document/records/records'
import type { RichText, RichTextNode } from '../../lib/document/records/rich-text-schema'
import { shapeRecord } from '../../lib/document/records/shape-record'
import { addCard, addLink, seedBoard } from '../../lib/document/write/write-board'
import type { CardFields } from '../../lib/domain/cards/card-fields'
import { CARD_KINDS } from '../../lib/domain/cards/card-kind'
import type { JsonObject, JsonValue } from '../../lib/std/json'
import { seededRandom } from '../../tests/support/seeded-random'

export const WORKSHOP = {
  people: 20,
  seconds: 2 * 60 * 60,
  cards: 400,
  links: 100,
  notes: 100,
  framesPerSecond: 20,
  /** Shares of everyone's time. */
  dragging: 0.15,
  typing: 0.1,
  /** The share of typing that goes into notes. */
  typingInNotes: 0.5,
  lettersPerSecond: 5,
  groupSize: 10,
} as const

/** The storage of intermediate positions of a drag: as gestures, or each one in the document. */
export type Positions = 'gestures' | 'document'

interface Drag {
  readonly ids: readonly string[]
  readonly speed: { readonly x: number; readonly y: number }
  readonly gesture: OwnGesture
  readonly records: Map<string, BoardRecord>
}

interface Person {
  readonly clientId: number
  /** Frames until the present activity ends, and the activity. */
  framesLeft: number
  age: number
  drag: Drag | undefined
  typesIn: string | undefined
}

/**
 * Plays the workshop, or so many seconds of it, into `doc`. Each person writes under their own client id, as on their
 * own machine.
 */
export function playWorkshop(doc: Y.Doc, positions: Positions, seconds: number = WORKSHOP.seconds): void {
  const random = seededRandom(2_024)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  const { cards: ids, notes } = fillBoard(doc, random)
  const people = Array.from({ length: WORKSHOP.people }, (_, i): Person => {
    return { clientId: 1_000 + i, framesLeft: 0, age: 0, drag: undefined, typesIn: undefined }
  })
  const frames = seconds * WORKSHOP.framesPerSecond
  for (let frame = 0; frame < frames; frame++) {
    for (const person of people) {
      doc.clientID = person.clientId
      if (person.framesLeft === 0) {
        if (person.drag) commit(doc, person.drag)
        begin(doc, person, ids, notes, random, pick)
      }
      person.framesLeft--
      person.age++
      if (person.drag) dragOn(doc, person, person.drag, positions)
      if (person.typesIn && person.age % (WORKSHOP.framesPerSecond / WORKSHOP.lettersPerSecond) === 0) {
        type(doc, person.typesIn, random)
      }
    }
  }
  for (const person of people) {
    doc.clientID = person.clientId
    if (person.drag) commit(doc, person.drag)
  }
}

function fillBoard(doc: Y.Doc, random: () => number): { cards: string[]; notes: string[] } {
  seedBoard(doc, { shapes: [], locale: 'en' })
  const by = { createdBy: 'user-0000000000000000', createdAt: '2024-05-01T09:00:00.000Z' }
  const cards = Array.from({ length: WORKSHOP.cards }, (_, i) => {
    doc.clientID = 1_000 + (i % WORKSHOP.people)
    const kind = CARD_KINDS[i % 2] ?? 'risk'
    const place = { parentId: 'page:page', x: (i % 20) * 240, y: Math.floor(i / 20) * 140, w: 220, h: 120 }
    const fields: CardFields =
      i % 2 === 0 ? { likelihoodCurrent: 3, impactCurrent: 4, owner: 'Ministry' } : { effort: 'M' }
    return addCard(doc, { ...by, ...place, kind, title: words(random, 40), body: words(random, 160), fields, place })
  })
  for (let i = 0; i < WORKSHOP.links; i++) {
    const [risk, action] = [cards[2 * i], cards[2 * i + 1]]
    if (risk && action) addLink(doc, { from: action.id, to: risk.id, kind: 'mitigates', effect: 'shares' }, 'mitigates')
  }
  const notes = Array.from({ length: WORKSHOP.notes }, (_, i) => {
    doc.clientID = 1_000 + (i % WORKSHOP.people)
    const id = `shape:note${i}`
    const props = { ...NOTE, richText: { type: 'doc', content: [line(words(random, 80))] } }
    createRecord(doc, shapeRecord('note', id, 'page:page', `a9${String(i).padStart(3, '0')}V`, i * 240, -300, props))
    return id
  })
  return { cards: cards.map((card) => card.id), notes }
}

const NOTE = {
  color: 'yellow',
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

function line(text: string): RichTextNode {
  return { type: 'paragraph', attrs: { dir: 'auto' }, content: [{ type: 'text', text }] }
}

/** Each activity lasts between two and six seconds. */
function begin(
  doc: Y.Doc,
  person: Person,
  ids: readonly string[],
  notes: readonly string[],
  random: () => number,
  pick: <T>(list: readonly T[]) => T,
): void {
  person.framesLeft = Math.round((2 + 4 * random()) * WORKSHOP.framesPerSecond)
  person.age = 0
  person.drag = undefined
  person.typesIn = undefined
  const what = random()
  if (what < WORKSHOP.dragging) {
    const count = random() < 0.5 ? 1 : WORKSHOP.groupSize
    const dragged = [...new Set(Array.from({ length: count }, () => pick(ids)))]
    const records = new Map(dragged.flatMap((id) => entry(id, readRecordOf(doc, id))))
    const speed = { x: 10 * random() - 5, y: 10 * random() - 5 }
    person.drag = { ids: dragged, speed, gesture: new OwnGesture(), records }
  } else if (what < WORKSHOP.dragging + WORKSHOP.typing) {
    person.typesIn = pick(random() < WORKSHOP.typingInNotes ? notes : ids)
  }
}

function entry(id: string, record: BoardRecord | undefined): [string, BoardRecord][] {
  return record ? [[id, record]] : []
}

function dragOn(doc: Y.Doc, person: Person, { ids, speed, gesture, records }: Drag, positions: Positions): void {
  doc.transact(() => {
    for (const id of ids) {
      const before = records.get(id)
      if (!before) continue
      const after = { ...before, x: Number(before.x) + speed.x, y: Number(before.y) + speed.y }
      records.set(id, after)
      if (positions === 'gestures') gesture.hold(before, after)
      else updateRecord(doc, before, after)
    }
  })
  const commitFrames = Math.round((commitIntervalMs(ids.length) / 1_000) * WORKSHOP.framesPerSecond)
  if (positions === 'gestures' && person.age % commitFrames === 0) commit(doc, { gesture, records })
}

function commit(doc: Y.Doc, { gesture, records }: Pick<Drag, 'gesture' | 'records'>): void {
  const changes = gesture.takeChanges((id) => records.get(id))
  if (changes.length > 0) doc.transact(() => writeHeld(doc, changes))
}

/** One key: mostly a letter at the end, and the deletion of a word once the text is long. */
function type(doc: Y.Doc, id: string, random: () => number): void {
  const before = readRecordOf(doc, id)
  if (!before) return
  const props = before.props as JsonObject
  const next = (text: string): string => (text.length > 240 ? text.slice(0, -40) : text + words(random, 1))
  const [written] = ((props.richText as RichText | undefined)?.content ?? []).map(
    (each) => each.content?.[0]?.text ?? '',
  )
  const typed: Readonly<Record<string, JsonValue>> =
    written === undefined
      ? { body: next(typeof props.body === 'string' ? props.body : '') }
      : { richText: { type: 'doc', content: [line(next(written))] } as unknown as JsonValue }
  doc.transact(() => updateRecord(doc, before, { ...before, props: { ...props, ...typed } }))
}

function words(random: () => number, length: number): string {
  const letters = 'etaoin shrdlu cmfwyp vbgkqjxz '
  return Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join('')
}
