// Shortens texts that are longer than a card accepts.

/** Cuts at a word's end where there is one near, with an ellipsis. */
export function shorten(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text
  const start = cutTo(text, maxLength - 1)
  const space = start.lastIndexOf(' ')
  return `${space > maxLength * 0.6 ? start.slice(0, space) : start}…`
}

/** Never cuts a surrogate pair in two. */
export function cutTo(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text
  const cut = text.slice(0, maxLength)
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut
}
