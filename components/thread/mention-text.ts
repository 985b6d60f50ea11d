// Mentions in the text of a comment: where one is being typed, whom it may mean, and which words of a text are mentions.
// A mention is “@” and the person's whole name; the ids travel beside the text. Pure.

import { foldText } from '@/lib/std/fold-text'

export interface Mentionable {
  readonly id: string
  readonly name: string
}

/** A mention that is being typed: from its sign to the caret. */
export interface TypedMention {
  /** The place of the sign. */
  readonly start: number
  /** What follows the sign. */
  readonly query: string
}

/** Japanese keyboards write the wide sign. */
const SIGN = /[@＠]/u
/** What stands before a sign in an e-mail address. */
const ADDRESS = /[\p{Script=Latin}\p{N}._+-]$/u
/** The first word of a name that follows a sign. */
const NAME = /^\p{L}[^\s@＠,.;:!?…、。，．！？；：()（）「」"“”]*/u
/** The marks of narrow kana, each of which belongs to the letter before it. */
const NARROW_MARK = /^[ﾞﾟ]/u
/** A letter after which no letter of the same word follows; Japanese names are followed by anything. */
const WORD_END = /^(?![\p{Script=Latin}\p{N}]{2})/u
/** Nobody's name is longer. */
const MOST_LETTERS = 60
/** Narrow kana may take two places for each letter. */
const MOST_TYPED = 2 * MOST_LETTERS
/** More lines than that are a list to read, not to pick from. */
const MOST_PEOPLE = 6

/** Returns the mention before the caret; undefined where there is none, as in an e-mail address. */
export function typedMention(text: string, caret: number): TypedMention | undefined {
  const from = Math.max(0, caret - MOST_LETTERS)
  const before = text.slice(from, caret)
  const at = Math.max(before.lastIndexOf('@'), before.lastIndexOf('＠'))
  if (at < 0) return undefined
  const query = before.slice(at + 1)
  // Japanese has no spaces before a name, so only letters and digits of addresses speak against a mention.
  const isAddress = ADDRESS.test(text.slice(0, from + at))
  return query.includes('\n') || isAddress ? undefined : { start: from + at, query }
}

/** Returns the people whom the typed letters may mean, those whose name begins with them first. */
export function peopleFor<P extends Mentionable>(people: readonly P[], query: string): readonly P[] {
  const wanted = foldText(query)
  const begins: P[] = []
  const others: P[] = []
  for (const person of people) {
    const name = foldText(person.name)
    if (name === '') continue
    if (name.startsWith(wanted)) begins.push(person)
    else if (wanted !== '' && name.includes(wanted)) others.push(person)
  }
  return [...begins, ...others].slice(0, MOST_PEOPLE)
}

/** Writes the person's name in place of what was typed, and returns where the caret goes. */
export function withMention(
  text: string,
  { start, query }: TypedMention,
  name: string,
): { readonly text: string; readonly caret: number } {
  const rest = text.slice(start + 1 + query.length)
  const written = `@${name}${rest.startsWith(' ') ? '' : ' '}`
  const caret = start + written.length + (rest.startsWith(' ') ? 1 : 0)
  return { text: text.slice(0, start) + written + rest, caret }
}

/** Returns those of the people whose whole name stands in the text as a mention; of people with one name the first. */
export function mentionedIn<P extends Mentionable>(text: string, people: readonly P[]): readonly P[] {
  const names = new Set(mentionPieces(text, people).flatMap((piece) => (piece.isMention ? [piece.text.slice(1)] : [])))
  const found = new Map<string, P>()
  for (const person of people) if (names.has(person.name) && !found.has(person.name)) found.set(person.name, person)
  return [...found.values()]
}

export interface TextPiece {
  /** A mention begins with “@”, whichever sign was typed. */
  readonly text: string
  readonly isMention: boolean
  /** Its beginning in the text. */
  readonly start: number
}

/** Cuts a text into mentions and what is between them. The longest name wins: “@Ann Lee” isn't “@Ann”. */
export function mentionPieces(text: string, people: readonly Mentionable[]): readonly TextPiece[] {
  const names = [...new Set(people.map(({ name }) => name))].flatMap((name) => {
    const folded = foldText(name)
    return folded === '' ? [] : [{ name, folded }]
  })
  names.sort((a, b) => b.folded.length - a.folded.length)
  const pieces: TextPiece[] = []
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (!SIGN.test(text[at] ?? '')) continue
    const called = calledIn(text.slice(at + 1, at + 1 + MOST_TYPED), names)
    if (called === undefined) continue
    if (at > from) pieces.push({ text: text.slice(from, at), isMention: false, start: from })
    pieces.push({ text: `@${called.name}`, isMention: true, start: at })
    from = at + 1 + called.length
    at = from - 1
  }
  if (from < text.length) pieces.push({ text: text.slice(from), isMention: false, start: from })
  return pieces
}

interface FoldedName {
  readonly name: string
  readonly folded: string
}

/** Returns the name with which a text begins, and how many of its letters that is. `names` have the longest first. */
function calledIn(text: string, names: readonly FoldedName[]): { name: string; length: number } | undefined {
  const begun = names.find(({ name, folded }) => text.startsWith(name) || lengthOf(folded, text) > 0)
  if (begun === undefined) return undefined
  // Two people may be called Ann and ann.
  const exact = names.find(({ name, folded }) => folded === begun.folded && text.startsWith(name))
  if (exact) return { name: exact.name, length: exact.name.length }
  return { name: begun.name, length: lengthOf(begun.folded, text) }
}

/** Returns with how many letters a text begins that are this folded name, in any case, width and kana; 0 for none. */
function lengthOf(folded: string, text: string): number {
  if (/^\s/u.test(text) || !foldText(text).startsWith(folded)) return 0
  for (let length = 1; length <= text.length; length++) {
    if (foldText(text.slice(0, length)) !== folded || NARROW_MARK.test(text.slice(length))) continue
    // “@all” doesn't call Al.
    return WORD_END.test(text.slice(length - 1)) ? length : 0
  }
  return 0
}

/** A name after a sign that calls nobody. */
export interface Unheard {
  readonly name: string
  /** Cards have it as their owner, in words. */
  readonly isOwner: boolean
}

/**
 * Returns the last name after a sign that nobody of the people has. Letters with which somebody's name begins may still
 * become a mention, unless a name of `owners`, whose persons are not among the people, stands there as a whole.
 */
export function unheardIn(
  text: string,
  people: readonly Mentionable[],
  owners: readonly string[],
): Unheard | undefined {
  let last: Unheard | undefined
  for (const piece of mentionPieces(text, people)) {
    if (piece.isMention) continue
    for (let at = 0; at < piece.text.length; at++) {
      if (!SIGN.test(piece.text[at] ?? '') || ADDRESS.test(text.slice(0, piece.start + at))) continue
      last = unheardAt(piece.text.slice(at + 1), people, owners) ?? last
    }
  }
  return last
}

function unheardAt(rest: string, people: readonly Mentionable[], owners: readonly string[]): Unheard | undefined {
  const [word] = NAME.exec(rest) ?? []
  if (word === undefined) return undefined
  const whole = owners.find((name) => foldText(rest).startsWith(foldText(name)))
  if (whole !== undefined) return { name: whole, isOwner: true }
  if (peopleFor(people, word).length > 0) return undefined
  const begun = owners.find((name) => foldText(name).startsWith(foldText(word)))
  return begun === undefined ? { name: word, isOwner: false } : { name: begun, isOwner: true }
}
