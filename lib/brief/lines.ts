// Cuts normalised text into pieces, each of which becomes one block: a line, a group of hard-wrapped lines, or a JSON
// object that may span lines and may be glued to what follows. Offsets are UTF-16.

import { findObject } from './metadata-json'
import { isListItem } from './text-shape'
import { joinWideLines, WIDE } from './wide-letters'

export interface Piece {
  readonly start: number
  readonly end: number
  /** Set if the piece looks like a JSON object: the object, or undefined if it can't be read. */
  readonly json?: { readonly value: Readonly<Record<string, unknown>> | undefined }
}

/** Cuts a normalised text into its pieces, in order. */
export function cutIntoPieces(text: string): Piece[] {
  const parts: (readonly Piece[])[] = []
  let textStart = 0
  for (let at = 0; at < text.length; ) {
    const lineEnd = endOfLine(text, at)
    const first = at + (/^ */.exec(text.slice(at, lineEnd))?.[0].length ?? 0)
    const found = text[first] === '{' ? findObject(text, first) : undefined
    if (found) {
      parts.push(cutIntoParagraphs(text, textStart, first))
      parts.push([{ start: first, end: found.end, json: { value: found.value } }])
      textStart = at = found.end
    } else at = lineEnd + 1
  }
  parts.push(cutIntoParagraphs(text, textStart, text.length))
  return parts.flat()
}

/**
 * Puts hard-wrapped lines together where both letters at the break are wide, so that no Japanese word stays cut. Where
 * that would change what the pieces are, the text stays as it is.
 */
export function unwrapWideLines(text: string): string {
  const pieces = cutIntoPieces(text)
  let at = 0
  const parts = pieces.flatMap(({ start, end, json }) => {
    const between = text.slice(at, start)
    const words = text.slice(start, end)
    at = end
    return [between, json ? words : joinWideLines(words)]
  })
  const unwrapped = parts.join('') + text.slice(at)
  return cutIntoPieces(unwrapped).length === pieces.length ? unwrapped : text
}

function cutIntoParagraphs(text: string, start: number, end: number): Piece[] {
  const lines = cutIntoLines(text, start, end)
  return isHardWrapped(text, lines) ? joinWrapped(text, lines) : lines
}

/** Returns the lines that are not empty, without the white space around them. */
function cutIntoLines(text: string, start: number, end: number): Piece[] {
  const lines: Piece[] = []
  for (let at = start; at < end; ) {
    const lineEnd = Math.min(endOfLine(text, at), end)
    const line = text.slice(at, lineEnd)
    const trimmed = line.trim()
    if (trimmed !== '') {
      const first = at + line.indexOf(trimmed)
      lines.push({ start: first, end: first + trimmed.length })
    }
    at = lineEnd + 1
  }
  return lines
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end
}

/**
 * Text from e-mail or PDF breaks its lines near one width and parts paragraphs by blank lines; then most lines that
 * have a neighbour stop in the middle of a sentence. In text copied from a page, a line is a paragraph.
 */
function isHardWrapped(text: string, lines: readonly Piece[]): boolean {
  let neighbours = 0
  let broken = 0
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]
    if (!next || !isNextLine(text, line, next)) continue
    neighbours++
    const length = widthOf(text.slice(line.start, line.end))
    if (length >= 30 && length <= 110 && !/[.!?:;。！？：；）」”"]$/.test(text.slice(line.start, line.end))) broken++
  }
  return neighbours >= 4 && broken / neighbours >= 0.6
}

/** Returns the width of a line in letters of half width, as mail and editors count it. */
function widthOf(line: string): number {
  return [...line].reduce((width, letter) => width + (WIDE.test(letter) ? 2 : 1), 0)
}

/** Whether two lines are neighbours without a blank line between them. */
function isNextLine(text: string, line: Piece, next: Piece): boolean {
  return text.slice(line.end, next.start).split('\n').length === 2
}

/** Joins neighbouring lines; a list item begins a piece of its own. */
function joinWrapped(text: string, lines: readonly Piece[]): Piece[] {
  const pieces: Piece[] = []
  for (const line of lines) {
    const last = pieces.at(-1)
    const continues = last && isNextLine(text, last, line) && !isListItem(text.slice(line.start, line.end))
    if (continues) pieces[pieces.length - 1] = { start: last.start, end: line.end }
    else pieces.push(line)
  }
  return pieces
}
