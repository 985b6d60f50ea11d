// Breaks text into lines of a width: between words, also where the script has no spaces (Japanese), and inside a word only
// if it is longer than a line, with a hyphen in scripts that have spaces; never before a closing sign nor after an opening one (kinsoku, JIS X 4051). What doesn't fit into
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
  // The end says by itself that the word goes on.
  const kept = () => pieces.join('').trimEnd().replace(/-$/u, '') + ELLIPSIS
  while (pieces.length > 0 && measure(kept()) > width) pieces.pop()
  return kept()
}

/** One line: the text when it fits, else its beginning with an ellipsis. */
export function fitLine(text: string, width: number, measure: (text: string) => number): string {
  return measure(text) <= width ? text : withEllipsis(text, width, measure)
}

function wrapParagraph(text: string, width: number, atMost: number, measure: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  const fits = (piece: string) => measure(piece.trimEnd()) <= width
  for (const piece of unbreakable(text, phrasesOf)) {
    if (lines.length >= atMost) return lines
    if (fits(line + piece)) {
      line += piece
      continue
    }
    if (line.trim() !== '') lines.push(line.trimEnd())
    line = ''
    // What is longer than a line is broken before an ending, then between letters, and wherever it must be.
    const parts = [wordsOf, lettersOf].reduce<readonly string[]>(
      (before, partsOf) => before.flatMap((each) => (fits(each) ? [each] : unbreakable(each, partsOf))),
      [piece],
    )
    for (const part of parts.flatMap((each) => (fits(each) ? [each] : split(each, fits)))) {
      if (line !== '' && !fits(line + part)) {
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
function unbreakable(text: string, partsOf: (text: string) => readonly string[]): string[] {
  const pieces: string[] = []
  let previous = ''
  for (const part of partsOf(text)) {
    if (previous !== '' && !mayBreakBetween(previous, part)) pieces[pieces.length - 1] = previous + part
    else pieces.push(part)
    previous = pieces.at(-1) ?? ''
  }
  return pieces
}

/** A Japanese word with the endings and particles behind it, such as 確認する and あり得る. */
function phrasesOf(text: string): readonly string[] {
  const phrases: string[] = []
  for (const segment of wordsOf(text)) {
    const before = phrases.at(-1) ?? ''
    const isEnding = ENDING.test(segment) && TAKES_ENDING.test(before) && before.length < LONGEST_PHRASE
    if (isEnding) phrases[phrases.length - 1] = before + segment
    else phrases.push(segment)
  }
  return phrases
}

const ENDING = /^[\u3041-\u3096]{1,2}$/u
const TAKES_ENDING = /[\u3041-\u3096\u30a1-\u30fa\u30fc\u3400-\u9fff々]$/u
/** The longest phrase that stays on one line, in UTF-16 units. Chains of particles are longer and may break. */
const LONGEST_PHRASE = 7

function wordsOf(text: string): readonly string[] {
  return Array.from(words.segment(text), ({ segment }) => segment)
}

function lettersOf(text: string): readonly string[] {
  return wordsOf(text).flatMap((segment) => (WITHOUT_SPACES.test(segment) ? splitGraphemes(segment) : [segment]))
}

function mayBreakBetween(before: string, after: string): boolean {
  if (/^\s/u.test(after) || CAN_NOT_START.test(after) || CAN_NOT_END.test(before)) return false
  if (/\s$/u.test(before) || /[-–—/]$/u.test(before)) return true
  return WITHOUT_SPACES.test(before.slice(-1)) || WITHOUT_SPACES.test(after.slice(0, 1))
}

/** Splits what is longer than a line: a word with spaces around it has a hyphen there, anything else is letters. */
function split(piece: string, fits: (piece: string) => boolean): string[] {
  return SPACED_WORD.test(piece) ? hyphenated(piece, fits) : splitGraphemes(piece)
}

/** A word long enough for letters on both sides of a hyphen, with what stands behind it. */
const SPACED_WORD = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{M}]{7,}[^\p{L}]*$/u
/** So few letters of a word never stand alone in a line. */
const FEWEST_LETTERS = 3

function hyphenated(word: string, fits: (piece: string) => boolean): string[] {
  const letters = splitGraphemes(word)
  const behind = /[^\p{L}\p{M}]*$/u.exec(word)?.[0].length ?? 0
  const parts: string[] = []
  let from = 0
  while (!fits(letters.slice(from).join(''))) {
    let to = letters.length - behind - FEWEST_LETTERS
    while (to > from + FEWEST_LETTERS && !fits(`${letters.slice(from, to).join('')}-`)) to--
    if (to - from < FEWEST_LETTERS || !fits(`${letters.slice(from, to).join('')}-`)) return splitGraphemes(word)
    parts.push(`${letters.slice(from, to).join('')}-`)
    from = to
  }
  return [...parts, letters.slice(from).join('')]
}

function splitGraphemes(text: string): string[] {
  return Array.from(graphemes.segment(text), ({ segment }) => segment)
}
