// The short code by which people join a running session: read off a projector, typed on a phone. Six letters and digits
// that can't be taken for each other, shown in two groups of three.

/** Leaves out I, L and 1, O and 0, and U, which sounds and looks like V: 30 signs, 729 million codes. */
export const JOIN_CODE_ALPHABET = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'

export const JOIN_CODE_LENGTH = 6

/** The roles that people may get by joining with a code. */
export const JOIN_ROLES = ['editor', 'commenter'] as const
export type JoinRole = (typeof JOIN_ROLES)[number]

/** The role that a code gives unless the facilitator chooses: people add cards from their phones, which commenters can't. */
export const DEFAULT_JOIN_ROLE: JoinRole = 'editor'

/**
 * How long the code of a session lasts that hasn't begun: it may be guessed for no longer than a workshop takes twice
 * (docs/THREAT-MODEL, S17).
 */
export const WAITING_CODE_MS = 4 * 3_600_000

/** The code of a session, and the invite that it stands for. */
export interface SessionJoin {
  readonly code: string
  readonly inviteId: string
}

/** Longer than any way to write a code, and shorter than a link's token. */
const LONGEST_WRITING = 20

/**
 * Parses a code as typed: in small letters, with blanks or dashes anywhere, or in full width as Japanese keyboards
 * write it. Returns undefined for anything that can't be a code.
 */
export function parseJoinCode(text: string): string | undefined {
  if (text.length > LONGEST_WRITING) return undefined
  // Input methods write a dash as the long-vowel sign, too.
  const code = text
    .normalize('NFKC')
    .replace(/[\s\p{Pd}ー−]/gu, '')
    .toUpperCase()
  const isCode = code.length === JOIN_CODE_LENGTH && [...code].every((sign) => JOIN_CODE_ALPHABET.includes(sign))
  return isCode ? code : undefined
}

/** Formats a code for people: `ABC-DEF`. */
export function showJoinCode(code: string): string {
  return `${code.slice(0, JOIN_CODE_LENGTH / 2)}-${code.slice(JOIN_CODE_LENGTH / 2)}`
}
