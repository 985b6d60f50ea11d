// How many lines a text takes in a room. Widths are estimates of a sans face, too wide rather than too narrow.

/** Letter widths in em; ideographs, kana and full-width signs are as wide as high. */
const LETTER_EM = 0.56
const CAPITAL_EM = 0.68
const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]|[\ud840-\ud8bf]/u

/** Returns the longest beginning of a text that fits into `most` lines, with an ellipsis. */
export function beginning(text: string, room: number, most: number): string {
  const letters = Array.from(text)
  let low = 0
  let high = letters.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (lineCount(`${letters.slice(0, middle).join('')}…`, room) <= most) low = middle
    else high = middle - 1
  }
  return `${letters.slice(0, low).join('').trimEnd()}…`
}

/**
 * Counts the lines of a text in a room, in em. Lines break between words, and between letters of scripts that have no spaces.
 */
export function lineCount(text: string, room: number): number {
  let lines = 1
  let used = 0
  for (const piece of text.split(/(?<=\s)|(?<=[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60])/u)) {
    const width = widthOf(piece.trimEnd())
    if (used > 0 && used + width > room) {
      lines += 1
      used = 0
    }
    // A word that is wider than a line continues in the next.
    if (width > room) {
      lines += Math.ceil(width / room) - 1
      used = width % room || room
    } else used += widthOf(piece)
  }
  return lines
}

function widthOf(text: string): number {
  let em = 0
  for (const letter of text) em += WIDE.test(letter) ? 1 : /\p{Lu}/u.test(letter) ? CAPITAL_EM : LETTER_EM
  return em
}
