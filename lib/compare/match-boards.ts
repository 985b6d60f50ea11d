// Makes two boards comparable that are not states of one: the cards, links, pages, briefs … of the first get the ids of
// what they are on the second. Cards are matched by id (copies of a board keep them), else by kind with the same title or
// nearly the same one, else by reference, where the references of the two boards name the same things.

import type { RecordLike } from '../document/view/board-view'
import type { CardKind } from '../domain/cards/card-kind'
import { pairFieldName, parsePairField } from '../domain/cards/pair-field'
import { foldText } from '../std/fold-text'
import type { BoardParts, ComparableBrief } from './comparable-board'
import { pairNearTexts } from './near-texts'

/** Two titles that share less name different things. */
const LEAST_LIKENESS = 0.7

/** One pair that has the same reference may have it by chance: every board has an R-001. */
const FEWEST_SAME_REFS = 2

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

/** Pairs things by id, by words and then by reference; returns later ids by earlier. */
function matchNamed(before: readonly Named[], after: readonly Named[]): Map<string, string> {
  const pairs = new Pairs(before, after)
  pairs.bySign(({ id }) => id)
  const byWords = [
    ...pairs.bySign(({ type, ref, title }) => (ref && title ? JSON.stringify([type, ref, title]) : undefined)),
    ...pairs.bySign(({ type, title }) => (title ? JSON.stringify([type, title]) : undefined)),
    ...pairs.byNearTitle(),
  ]
  for (const type of new Set(before.map((each) => each.type))) {
    if (!shareReferences(byWords.filter(([old]) => old.type === type))) continue
    pairs.bySign((each) => (each.type === type && each.ref ? each.ref : undefined))
  }
  return pairs.ids
}

type Pair = readonly [old: Named, now: Named]

/**
 * Says whether a reference names the same thing on both boards: most things with the same words must have the same
 * reference. In copies, things with equal words have equal ids, so a reference that both gave later says nothing.
 */
function shareReferences(pairs: readonly Pair[]): boolean {
  const same = pairs.filter(([old, now]) => old.ref !== '' && old.ref === now.ref).length
  return same >= FEWEST_SAME_REFS && same > pairs.length / 2
}

/** Things of two boards, each in at most one pair. */
class Pairs {
  /** Later ids by earlier. */
  readonly ids = new Map<string, string>()
  readonly #taken = new Set<string>()
  readonly #before: readonly Named[]
  readonly #after: readonly Named[]

  constructor(before: readonly Named[], after: readonly Named[]) {
    this.#before = before
    this.#after = after
  }

  /** Pairs what has no pair yet and alone has its sign; returns the new pairs. */
  bySign(sign: (each: Named) => string | undefined): Pair[] {
    const { old, now } = this.#rest()
    const known = onlyOnes(now, sign)
    return [...onlyOnes(old, sign)].flatMap(([key, each]) => this.#pair(each, known.get(key)))
  }

  /** Pairs what has no pair yet by nearly the same title; returns the new pairs. */
  byNearTitle(): Pair[] {
    const { old, now } = this.#rest()
    return [...new Set(old.map((each) => each.type))].flatMap((type) => {
      const [ofOld = [], ofNow = []] = [old, now].map((list) => list.filter((each) => each.type === type && each.title))
      const titles = (list: readonly Named[]) => list.map(({ title }) => title)
      const near = pairNearTexts(titles(ofOld), titles(ofNow), LEAST_LIKENESS)
      return [...near].flatMap(([i, j]) => this.#pair(ofOld[i], ofNow[j]))
    })
  }

  #rest(): { old: Named[]; now: Named[] } {
    return {
      old: this.#before.filter(({ id }) => !this.ids.has(id)),
      now: this.#after.filter(({ id }) => !this.#taken.has(id)),
    }
  }

  #pair(old: Named | undefined, now: Named | undefined): Pair[] {
    if (!old || !now) return []
    this.ids.set(old.id, now.id)
    this.#taken.add(now.id)
    return [[old, now]]
  }
}

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
