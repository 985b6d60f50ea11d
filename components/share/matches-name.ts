// Finds people by a part of their name, as people type it: any part, in any case, full or half width.

/** Every word of `search` is somewhere in the name; an empty search finds everybody. */
export function matchesName(name: string, search: string): boolean {
  const plainName = plain(name)
  return plain(search)
    .split(/\s+/)
    .every((word) => plainName.includes(word))
}

/** Removes case, width and accents; the marks of kana, which make letters of their own, stay. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .trim()
}
