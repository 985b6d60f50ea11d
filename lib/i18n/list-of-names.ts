/** How names stand in a list (Intl.ListFormat): with commas in every language. A list of units has only blanks in Japanese. */
export const LIST_OF_NAMES = { type: 'conjunction', style: 'narrow' } as const
