// Makes two boards comparable that are not states of one: the cards, links, pages, briefs … of the first get the ids of
// what they are on the second. Cards are matched by id (copies of a board keep them), else by kind with reference or
// title, else by nearly the same title.

import type { RecordLike } from '../document/view/board-view'
import type { CardKind } from '../domain/cards/card-kind'
import { pairFieldName, parsePairField } from '../domain/cards/pair-field'
import { foldText } from '../std/fold-text'
import type { BoardParts, ComparableBrief } from './comparable-board'
import { pairNearTexts } from './near-texts'

/** Two titles that share less name different things. */
const LEAST_LIKENESS = 0.7

interface Named {
  readonly id: string
  /** What two things have in common, at least, to be the same one. */
  readonly type: string
  readonly ref: string
  readonly title: string
}

interface ShapeLike extends RecordLike {
  readonly type: string
  readonly props: { readonly kind?: CardKind; readonly ref?: string; readonly title?: string }
}

/** Returns the earlier board with the ids of the later one for all that both have. */
export function matchBoards(before: BoardParts, after: BoardParts): BoardParts {
  const ids = new Map<string, string>([
    ...matchNamed(shapesOf(before.records), shapesOf(after.records)),
    ...matchNamed(pagesOf(before.records), pagesOf(after.records)),
    ...matchNamed(before.briefs.map(namedBrief), after.briefs.map(namedBrief)),
  ])
  const renamed = [...ids].some(([old, now]) => old !== now)
  if (!renamed) return before
  const idOf = (id: string) => ids.get(id) ?? id
  return {
    ...before,
    records: before.records.map((record) => withIds(record, idOf)),
    briefs: before.briefs.map((brief) => ({ ...brief, id: idOf(brief.id) })),
  }
}

/** Pairs things by one sign after another, and what is left by nearly the same title; returns later ids by earlier. */
function matchNamed(before: readonly Named[], after: readonly Named[]): Map<string, string> {
  const ids = new Map<string, string>()
  const taken = new Set<string>()
  const rest = () => ({
    old: before.filter(({ id }) => !ids.has(id)),
    now: after.filter(({ id }) => !taken.has(id)),
  })
  const pair = (old: Named | undefined, now: Named | undefined) => {
    if (!old || !now || ids.has(old.id) || taken.has(now.id)) return
    ids.set(old.id, now.id)
    taken.add(now.id)
  }
  for (const sign of SIGNS) {
    const { old, now } = rest()
    const known = onlyOnes(now, sign)
    for (const [key, each] of onlyOnes(old, sign)) pair(each, known.get(key))
  }
  const { old, now } = rest()
  for (const type of new Set(old.map((each) => each.type))) {
    const [ofOld, ofNow] = [old, now].map((list) => list.filter((each) => each.type === type && each.title !== ''))
    const titles = (list: readonly Named[] = []) => list.map(({ title }) => title)
    for (const [i, j] of pairNearTexts(titles(ofOld), titles(ofNow), LEAST_LIKENESS)) pair(ofOld?.[i], ofNow?.[j])
  }
  return ids
}

/** Words that agree count more than references that do: two boards may have given R-001 to different risks. */
const SIGNS: readonly ((each: Named) => string | undefined)[] = [
  ({ id }) => id,
  ({ type, ref, title }) => (ref && title ? JSON.stringify([type, ref, title]) : undefined),
  ({ type, title }) => (title ? JSON.stringify([type, title]) : undefined),
  ({ type, ref }) => (ref ? JSON.stringify([type, ref]) : undefined),
]

/** Returns the things that alone have their sign. */
function onlyOnes(things: readonly Named[], sign: (each: Named) => string | undefined): Map<string, Named> {
  const found = new Map<string, Named>()
  const several = new Set<string>()
  for (const each of things) {
    const key = sign(each)
    if (key === undefined) continue
    if (found.has(key)) several.add(key)
    found.set(key, each)
  }
  for (const key of several) found.delete(key)
  return found
}

function shapesOf(records: readonly RecordLike[]): Named[] {
  return records.flatMap((record) => {
    if (record.typeName !== 'shape') return []
    const { id, type, props } = record as ShapeLike
    if (type !== 'card' && type !== 'matrix' && type !== 'zone') return [{ id, type, ref: '', title: '' }]
    const title = foldText(props.title ?? '')
    return [{ id, type: props.kind ?? type, ref: props.ref ?? '', title }]
  })
}

function pagesOf(records: readonly RecordLike[]): Named[] {
  return records.flatMap((record) => {
    if (record.typeName !== 'page') return []
    const { id, name } = record as RecordLike & { readonly name: string }
    return [{ id, type: 'page', ref: '', title: foldText(name) }]
  })
}

function namedBrief({ id, title }: ComparableBrief): Named {
  return { id, type: 'brief', ref: '', title: foldText(title) }
}

/** Every text of a record that is one of the ids becomes the other one; ids are never words. */
function withIds(record: RecordLike, idOf: (id: string) => string): RecordLike {
  const renamed = (value: unknown): unknown => {
    if (typeof value === 'string') return idOf(value)
    if (Array.isArray(value)) return value.map(renamed)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [nameWithId(key, idOf), renamed(each)]))
  }
  return renamed(record) as RecordLike
}

/** A statement of one card about another is a field that is named after the other one. */
function nameWithId(name: string, idOf: (id: string) => string): string {
  const pair = parsePairField(name)
  return pair ? pairFieldName(pair.relation, idOf(pair.cardId)) : name
}
