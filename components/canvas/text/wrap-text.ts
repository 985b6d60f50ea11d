// Breaks text into lines of a width: between words where there are spaces, between characters where the script has
// none (Japanese), never before a closing sign nor after an opening one (kinsoku, JIS X 4051). What doesn't fit into
// the last line ends in an ellipsis.

export interface WrapOptions {
  /** The width in px. */
  readonly width: number
  readonly maxLines: number
  /** The width of a piece of one line, in px. */
  readonly measure: (text: string) => number
}

export interface WrappedText {
  readonly lines: readonly string[]
  /** True if something was left out; the last line ends in an ellipsis. */
  readonly cut: boolean
}

const ELLIPSIS = '…'
const CAN_NOT_START =
  /^[、。，．・：；？！」』）］｝〕〉》】〙〗ーァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎ々〻…‥,.!?:;)\]}%’”]/u
const CAN_NOT_END = /[「『（［｛〔〈《【〘〖([{‘“$£¥]$/u
const WITHOUT_SPACES = /[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/u

const words = new Intl.Segmenter('ja', { granularity: 'word' })
const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' })

export function wrapText(text: string, { width, maxLines, measure }: WrapOptions): WrappedText {
  if (maxLines < 1) return { lines: [], cut: text.trim() !== '' }
  const lines: string[] = []
  for (const paragraph of text.split(/\r?\n/)) {
    const wrapped = wrapParagraph(paragraph.trim(), width, maxLines - lines.length + 1, measure)
    lines.push(...wrapped)
    if (lines.length > maxLines) break
  }
  while (lines.length > 0 && lines.at(-1) === '') lines.pop()
  if (lines.length <= maxLines) return { lines, cut: false }
  const kept = lines.slice(0, maxLines)
  kept[maxLines - 1] = withEllipsis(kept[maxLines - 1] ?? '', width, measure)
  return { lines: kept, cut: true }
}

/** The longest beginning of one line that fits together with an ellipsis. */
export function withEllipsis(line: string, width: number, measure: (text: string) => number): string {
  const pieces = Array.from(graphemes.segment(line), ({ segment }) => segment)
  while (pieces.length > 0 && measure(pieces.join('').trimEnd() + ELLIPSIS) > width) pieces.pop()
  return pieces.join('').trimEnd() + ELLIPSIS
}

/** One line: the text when it fits, else its beginning with an ellipsis. */
export function fitLine(text: string, width: number, measure: (text: string) => number): string {
  return measure(text) <= width ? text : withEllipsis(text, width, measure)
}

function wrapParagraph(text: string, width: number, atMost: number, measure: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of unbreakable(text)) {
    if (lines.length >= atMost) return lines
    if (measure((line + piece).trimEnd()) <= width) {
      line += piece
      continue
    }
    if (line.trim() !== '') lines.push(line.trimEnd())
    line = ''
    // A word longer than a line is broken wherever it must be.
    for (const part of measure(piece.trimEnd()) <= width ? [piece] : splitGraphemes(piece)) {
      if (line !== '' && measure((line + part).trimEnd()) > width) {
        lines.push(line.trimEnd())
        line = ''
      }
      line += line === '' ? part.trimStart() : part
    }
  }
  lines.push(line.trimEnd())
  return lines
}

/** Splits a paragraph at the places where a line may end. Spaces stay at the end of their piece. */
function unbreakable(text: string): string[] {
  const pieces: string[] = []
  let previous = ''
  for (const { segment } of words.segment(text)) {
    for (const part of WITHOUT_SPACES.test(segment) ? splitGraphemes(segment) : [segment]) {
      if (previous !== '' && !mayBreakBetween(previous, part)) pieces[pieces.length - 1] = previous + part
      else pieces.push(part)
      previous = pieces.at(-1) ?? ''
    }
  }
  return pieces
}

function mayBreakBetween(before: string, after: string): boolean {
  if (/^\s/u.test(after) || CAN_NOT_START.test(after) || CAN_NOT_END.test(before)) return false
  if (/\s$/u.test(before) || /[-–—/]$/u.test(before)) return true
  return WITHOUT_SPACES.test(before.slice(-1)) || WITHOUT_SPACES.test(after.slice(0, 1))
}

function splitGraphemes(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment)
}
