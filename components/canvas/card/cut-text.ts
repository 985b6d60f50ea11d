// Shortens texts that are longer than a card accepts.

/** Cuts the text to a length in UTF-16 units; never cuts a surrogate pair in two. */
export function cutTo(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text
  const cut = text.slice(0, maxLength)
  return /[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut
}
