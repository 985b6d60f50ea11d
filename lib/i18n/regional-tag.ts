/** Returns the first of a browser's tags that is of a language, such as `en-GB` for `en`; the language itself where none is. */
export function regionalTag(language: string, tags: readonly string[]): string {
  return tags.find((tag) => tag === language || tag.startsWith(`${language}-`)) ?? language
}
