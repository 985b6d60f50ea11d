// The text that XML can hold: libraries escape signs, but leave in what no XML may hold in any way.

/** Characters that no XML may hold, written in any way: Office programs call a file with one damaged. */
const NO_XML = /[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu

/** Returns the text without the characters that XML can't hold. */
export function xmlText(text: string): string {
  return text.replace(NO_XML, '')
}
