// Which way languages and texts run. The one place that knows it: pages, pictures and files ask here. Pure.

export type Direction = 'ltr' | 'rtl'

/** The scripts in use that run from right to left, by their codes of ISO 15924. */
const SCRIPTS_FROM_RIGHT = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']
const LETTER = /\p{L}/u
/** Letters of scripts that run from right to left: the blocks that Unicode keeps for them. */
const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** Returns the direction of a language by the script in which CLDR says that most people write it, such as `rtl` for `he`. */
export function directionOfLanguage(tag: string): Direction {
  return SCRIPTS_FROM_RIGHT.includes(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr'
}

/** Returns the direction of a text's first letter, as `dir="auto"` does; undefined for a text without letters. */
export function directionOfText(text: string): Direction | undefined {
  const first = LETTER.exec(text)?.[0]
  return first === undefined ? undefined : FROM_RIGHT.test(first) ? 'rtl' : 'ltr'
}

/** Whether a text has letters that run from right to left. */
export function hasRightToLeft(text: string): boolean {
  return FROM_RIGHT.test(text)
}
