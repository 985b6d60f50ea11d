// The colours of people. Each has a contrast of at least 4.5:1 with white, so that a name in white is legible on it.

export const PERSON_COLORS = [
  '#2f5bd8',
  '#b5442a',
  '#6b4fb3',
  '#1f7a8c',
  '#9c2f6f',
  '#3f7a3f',
  '#8a6508',
  '#5b6472',
  '#0f6f62',
  '#a3163a',
] as const

/** The colour of a user, the same on every screen: a hash of the id (FNV-1a). */
export function personColor(userId: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < userId.length; i++) hash = Math.imul(hash ^ userId.charCodeAt(i), 0x01000193) >>> 0
  return PERSON_COLORS[hash % PERSON_COLORS.length] ?? PERSON_COLORS[0]
}
