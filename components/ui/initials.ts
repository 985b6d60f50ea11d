// The letters that stand for a person on a disc or beside a text.

/** First and last word's first letters, or two characters of a Japanese name. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const first = Array.from(words[0] ?? '')
  if (first.length > 0 && /[぀-ヿ㐀-鿿]/.test(first[0] ?? '')) return first.slice(0, 2).join('')
  const last = words.length > 1 ? Array.from(words[words.length - 1] ?? '') : []
  return `${first[0] ?? '?'}${last[0] ?? ''}`.toUpperCase()
}
