// Puts back letters that went with their line although nobody deleted them. Who makes a list of a line, or joins it with
// the one above, makes the line again: a change of the old line that they didn't have would be gone with it. Such letters
// go to where their neighbours stand now, or into a line of their own where their line is gone altogether.

import * as Y from 'yjs'
import { isRichTextKey, newElement } from '../records/rich-text'

/** Whether somebody meant to delete the letter: false for one that only went with its line. */
export type WasMeant = (letter: { readonly client: number; readonly clock: number }) => boolean

interface RescueOptions {
  readonly wasMeant: WasMeant
  /** Another document may have put them back already: what stands at their place isn't put there again. */
  readonly mayBeBack: boolean
}

/** How many letters on each side say where a letter belongs. */
const CONTEXT_CHARS = 40
/** How many letters are looked at in all; what has no place by then gets a line of its own. */
const MOST_SEARCHED_CHARS = 200_000
const MOST_RUNS = 100

/** What may still be looked at: a forged update can have thousands of lines die. */
interface Search {
  left: number
}

type Gone = Y.Transaction['deleteSet']

interface Run {
  readonly letters: string
  readonly before: string
  readonly after: string
}

/** Rescues letters inside or after `transaction`, before Yjs forgets them. Returns how many it has put back. */
export function rescueLetters(transaction: Y.Transaction, { wasMeant, mayBeBack }: RescueOptions): number {
  let rescued = 0
  const texts = textsThatDied(transaction, wasMeant)
  if (texts.size === 0) return 0
  // In order, as Yjs looks it up; in a running transaction it isn't yet.
  const gone = Y.mergeDeleteSets([transaction.deleteSet])
  const search: Search = { left: MOST_SEARCHED_CHARS }
  for (const text of texts) {
    const top = topOf(text)
    if (!top) continue
    let lost = ''
    for (const run of lostRuns(gone, text, wasMeant)) {
      const place = placeOf(top.fragment, run, transaction, search)
      if (!place) lost += run.letters
      else if (!(mayBeBack && isBack(place, run))) {
        const back = mayBeBack ? firstThatAreBack(place, run) : 0
        place.text.insert(place.at + back, run.letters.slice(back))
        rescued += run.letters.length - back
      }
    }
    if (lost === '' || (mayBeBack && lineTexts(top.fragment).some((each) => wordsOf(each) === lost))) continue
    top.fragment.insert(top.index, [newElement({ type: 'paragraph', content: [{ type: 'text', text: lost }] })])
    rescued += lost.length
  }
  return rescued
}

function textsThatDied(transaction: Y.Transaction, wasMeant: WasMeant): Set<Y.XmlText> {
  const texts = new Set<Y.XmlText>()
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentString)) return
    const { parent, id, length } = struct
    if (!(parent instanceof Y.XmlText) || !parent._item?.deleted || texts.has(parent)) return
    for (let i = 0; i < length; i++) {
      if (wasMeant({ client: id.client, clock: id.clock + i })) continue
      texts.add(parent)
      return
    }
  })
  return texts
}

/** The text of a record that the dead text was in, and where in it; undefined where the record is gone as well. */
function topOf(text: Y.XmlText): { readonly fragment: Y.XmlFragment; readonly index: number } | undefined {
  let item = text._item
  while (item?.parent instanceof Y.XmlElement) item = item.parent._item
  const fragment: unknown = item?.parent
  if (!item || !(fragment instanceof Y.XmlFragment) || fragment instanceof Y.XmlElement) return undefined
  const own = fragment._item
  if (!own || own.deleted || own.parentSub === null || !isRichTextKey(own.parentSub)) return undefined
  let index = item.deleted ? 0 : 1
  for (let left = item.left; left; left = left.left) if (!left.deleted && left.countable) index += left.length
  return { fragment, index }
}

/** Letters beside each other that were lost, with those around them that were deleted with them. */
function lostRuns(gone: Gone, text: Y.XmlText, wasMeant: WasMeant): Run[] {
  const letters: { readonly letter: string; readonly isLost: boolean }[] = []
  for (let item = text._start; item; item = item.right) {
    if (!(item.content instanceof Y.ContentString)) continue
    const { client, clock } = item.id
    for (const [i, letter] of item.content.str.split('').entries()) {
      const id = { client, clock: clock + i }
      // What was gone before says nothing.
      if (Y.isDeleted(gone, Y.createID(client, id.clock))) letters.push({ letter, isLost: !wasMeant(id) })
    }
  }
  const known = (from: number, to: number) =>
    letters
      .slice(Math.max(0, from), to)
      .map(({ letter, isLost }) => (isLost ? '' : letter))
      .join('')
  const runs: Run[] = []
  for (let start = 0; start < letters.length; start++) {
    if (!letters[start]?.isLost) continue
    let end = start
    while (letters[end]?.isLost) end += 1
    const lost = letters
      .slice(start, end)
      .map(({ letter }) => letter)
      .join('')
    runs.push({
      letters: lost,
      before: known(0, start).slice(-CONTEXT_CHARS),
      after: known(end, letters.length).slice(0, CONTEXT_CHARS),
    })
    start = end
  }
  const [kept, more] = [runs.slice(0, MOST_RUNS), runs.slice(MOST_RUNS)]
  if (more.length > 0) kept.push({ letters: more.map(({ letters: lost }) => lost).join(''), before: '', after: '' })
  return kept
}

interface Place {
  readonly text: Y.XmlText
  readonly at: number
  readonly words: string
  readonly score: number
}

/** The place among letters that this transaction has written which has most of the run's neighbours. */
function placeOf(
  fragment: Y.XmlFragment,
  { before, after }: Run,
  transaction: Y.Transaction,
  search: Search,
): Place | undefined {
  let best: Place | undefined
  for (const text of lineTexts(fragment)) {
    if (!isWrittenIn(text, transaction)) continue
    const words = wordsOf(text)
    search.left -= words.length + 1
    if (search.left < 0) break
    if (before === '' && after === '') {
      if (words === '') return { text, at: 0, words, score: 0 }
      continue
    }
    for (let at = 0; at <= words.length; at++) {
      const score = endsAlike(before, words, at) + beginsAlike(after, words, at)
      if (score > (best?.score ?? 0)) best = { text, at, words, score }
    }
  }
  return best
}

function endsAlike(before: string, words: string, at: number): number {
  let count = 0
  while (count < before.length && count < at && before[before.length - 1 - count] === words[at - 1 - count]) count += 1
  return count
}

function beginsAlike(after: string, words: string, at: number): number {
  let count = 0
  while (count < after.length && at + count < words.length && after[count] === words[at + count]) count += 1
  return count
}

function isBack({ words, at }: Place, { letters }: Run): boolean {
  return words.startsWith(letters, at) || words.slice(0, at).endsWith(letters)
}

/**
 * How many of the run's first letters the server has put back: those that had reached it. Letters that stand there for
 * another reason may be the same, so that what comes after them must be what came after the run.
 */
function firstThatAreBack({ words, at }: Place, { letters, after }: Run): number {
  const back = beginsAlike(letters, words, at)
  if (back === 0 || beginsAlike(after, words, at) > 0) return 0
  const isNextKnown = after === '' ? at + back === words.length : beginsAlike(after, words, at + back) > 0
  return isNextKnown ? back : 0
}

function isWrittenIn(text: Y.XmlText, { beforeState }: Y.Transaction): boolean {
  const isNew = (item: Y.Item | null) => item !== null && item.id.clock >= (beforeState.get(item.id.client) ?? 0)
  if (isNew(text._item)) return true
  for (let item = text._start; item; item = item.right) if (!item.deleted && isNew(item)) return true
  return false
}

/** In their order. Not by calling itself: forged lists lie thousands deep in each other. */
function lineTexts(fragment: Y.XmlFragment): Y.XmlText[] {
  const found: Y.XmlText[] = []
  const waiting: unknown[] = fragment.toArray().reverse()
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (next instanceof Y.XmlText) found.push(next)
    else if (next instanceof Y.XmlElement) for (const child of next.toArray().reverse()) waiting.push(child)
  }
  return found
}

function wordsOf(text: Y.XmlText): string {
  let words = ''
  for (let item = text._start; item; item = item.right) {
    if (!item.deleted && item.content instanceof Y.ContentString) words += item.content.str
  }
  return words
}
