// Which database a client speaks to, and what the two say in different words.

export type Provider = 'sqlite' | 'postgresql'

/** A filter for texts that contain this one, whatever the case of its letters: SQLite knows no other. */
export function containsAnyCase(db: { readonly provider: Provider }, text: string): { contains: string } {
  const filter = { contains: text, mode: 'insensitive' }
  return db.provider === 'postgresql' ? filter : { contains: text }
}
