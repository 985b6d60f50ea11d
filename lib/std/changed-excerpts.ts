// Two wordings of a text, shown from shortly before the place where they begin to differ.

import { shorten } from './shorten'

/** So many letters before the difference are shown, so that a reader knows where it is. */
const LEAD = 24

/** Returns both texts on one line each, without the beginning that they share, in at most `mostLetters` letters. */
export function changedExcerpts(before: string, after: string, mostLetters: number): readonly [string, string] {
  const [old, now] = [before, after].map((text) => [...text.replace(/\s+/g, ' ').trim()])
  if (!old || !now) return ['', '']
  let same = 0
  while (same < old.length && old[same] === now[same]) same++
  const start = same > LEAD ? same - LEAD : 0
  const excerpt = (letters: readonly string[]) =>
    shorten(`${start > 0 ? '…' : ''}${letters.slice(start).join('')}`, mostLetters)
  return [excerpt(old), excerpt(now)]
}
