// The letters that stand for a person on a disc or beside a text.

import { isVisitorName } from '@/lib/domain/people/visitor-name'

const NO_LETTER = /[^\p{L}\p{M}\p{N}]/gu

/**
 * First and last word's first letters or digits, or two characters of a Japanese name; brackets and signs don't count. A
 * made-up name has the end of its number: its letters are those of every visitor, and a rude word in Japanese.
 */
export function initials(name: string): string {
  if (isVisitorName(name)) return name.slice(-2)
  const words = name
    .split(/\s+/)
    .map((word) => Array.from(word.replace(NO_LETTER, '')))
    .filter(({ length }) => length > 0)
  const [first] = words
  if (!first) return Array.from(name.trim())[0] ?? '?'
  if (/[぀-ヿ㐀-鿿]/.test(first[0] ?? '')) return first.slice(0, 2).join('')
  const last = words.length > 1 ? words.at(-1) : undefined
  return `${first[0]}${last?.[0] ?? ''}`.toUpperCase()
}
