// Rates a password that somebody is choosing, in one of a few words. It demands no digits or signs, because such a rule
// makes people write `Password1!`. The server refuses the worst passwords (server/auth/hard-to-guess).

import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from './password'

export type PasswordStrength = 'short' | 'long' | 'guessable' | 'fair' | 'strong'

/** A password of this many characters is strong, whatever they are. */
const STRONG_LENGTH = 16
/** Words and keyboard rows that guessing starts with. */
const FIRST_GUESSES =
  /passw[o0]rd|foreboard|welcome|letmein|iloveyou|qwert[yz]|asdfgh|zxcvbn|abc123|123456|654321|111111|000000|admin/g

/**
 * Judges how hard a password is to guess. `personal` holds facts that others know about the person: name, e-mail
 * address.
 */
export function passwordStrength(password: string, personal: readonly string[] = []): PasswordStrength {
  if (password.length < PASSWORD_MIN_LENGTH) return 'short'
  if (password.length > PASSWORD_MAX_LENGTH) return 'long'
  if (lettersToGuess(password, personal) < PASSWORD_MIN_LENGTH - 2 || /^\d+$/.test(password)) return 'guessable'
  return password.length >= STRONG_LENGTH ? 'strong' : 'fair'
}

/**
 * Counts the characters that remain without everything that is easy to guess. `personal` is as for passwordStrength.
 */
export function lettersToGuess(password: string, personal: readonly string[]): number {
  let rest = password.toLowerCase()
  for (const part of personal.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))) {
    if (part.length >= 3) rest = rest.replaceAll(part, '')
  }
  // A repeated character adds little, and so does the next one in the alphabet.
  rest = rest.replaceAll(FIRST_GUESSES, '').replaceAll(/(.)\1+/gu, '$1')
  const characters = [...rest]
  return characters.filter((each, index) => !isNextOf(characters[index - 1], each)).length
}

function isNextOf(before: string | undefined, each: string): boolean {
  if (before === undefined) return false
  // 0 follows 9 on a keyboard.
  return Math.abs((each.codePointAt(0) ?? 0) - (before.codePointAt(0) ?? 0)) === 1 || /^(09|90)$/.test(before + each)
}
