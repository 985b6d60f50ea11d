// Normalises pasted or dropped text for storage: one kind of line end, one kind of space, no invisible characters.
// Visible text stays as it is: no full NFC, because that would replace the compatibility kanji of Japanese names
// (U+F900 and up) by other glyphs. Applying it twice changes nothing.

/** Characters written as base and accent, such as the decomposed kana of macOS file names. */
const DECOMPOSED = /[^\p{M}\uF900-\uFAFF\u{2F800}-\u{2FA1F}][\u0300-\u036F\u3099\u309A]+/gu
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g
const SPACES = /[\t\u00A0\u2000-\u200A\u202F\u205F]/g
/**
 * Control characters except the line feed, zero-width space, soft hyphen, byte order mark, and marks that change the
 * writing direction.
 */
const UNSEEN = /(?!\n)[\p{Cc}\u00AD\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/gu

/** Tried only at the start of a run: trying it at each space of a long run would take quadratic time. */
const TRAILING_SPACES = /(?<![ \u3000])[ \u3000]+$/gm

/**
 * Returns the text to store. Joiners (U+200C, U+200D) and variation selectors stay: emoji and kanji variants need them.
 */
export function normalise(raw: string): string {
  return raw
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(LINE_ENDS, '\n')
    .replace(SPACES, ' ')
    .replace(UNSEEN, '')
    .replace(DECOMPOSED, (cluster) => cluster.normalize('NFC'))
    .replace(TRAILING_SPACES, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '')
}
