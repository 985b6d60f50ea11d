// Which way a text is read: Hebrew, Arabic and their kin from the right, by what most of its letters are. The first letter,
// by which browsers decide, is often that of a foreign name.

import { type Direction, hasRightToLeft } from '../std/text-direction'

const LETTER = /\p{L}/gu

/** How many letters a text has, and how many of them are read from the right. */
export function countLetters(text: string): { readonly all: number; readonly fromTheRight: number } {
  const letters = text.match(LETTER) ?? []
  return { all: letters.length, fromTheRight: letters.filter(hasRightToLeft).length }
}

/** Returns the value of an element's `dir`; undefined for what has no letters, and is read as the page is. */
export function directionOf(text: string): Direction | undefined {
  const { all, fromTheRight } = countLetters(text)
  if (all === 0) return undefined
  return fromTheRight * 2 > all ? 'rtl' : 'ltr'
}
