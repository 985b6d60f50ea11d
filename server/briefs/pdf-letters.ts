// The letters that a PDF's text means. A PDF maps drawn shapes back to letters, and where one shape serves several, many
// programs write down the first: a radical for its kanji, a hyphenation point for the middle dot of Japanese names.

import { PAGE_MARK } from '@/lib/brief/source-document'

/** ...and the forms that marks have in vertical lines, and Arabic letters beside others. */
const FORMS = /[\u2F00-\u2FDF\u2E9F\u2EF3\uFE10-\uFE19\uFE30-\uFE48\uFB1D-\uFDFF\uFE70-\uFEFC]/g
const MIDDLE_DOTS = /[\u2027\u2022\u00B7](?=[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}])/gu
const BEHIND_JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]$/u

/**
 * Returns a text as its author meant it: without marks of our own, and without characters that only look like what was
 * written.
 */
export function meantLetters(text: string): string {
  return text
    .replaceAll(PAGE_MARK, '')
    .replace(FORMS, (form) => form.normalize('NFKC'))
    .replace(MIDDLE_DOTS, (dot, at: number, whole: string) =>
      dot === '\u2027' || BEHIND_JAPANESE.test(whole.slice(0, at)) ? '・' : dot,
    )
    .replace(/^\u2027$/, '・')
}
