// Passwords that guessing begins with are refused where one is chosen (SYNC-SPEC S48), after NIST SP 800-63B: common
// ones, repetitions, sequences, and what everybody knows of the person. Existing passwords stay valid.

import { AppError } from '@/lib/domain/errors'
import { PASSWORD_MIN_LENGTH } from '@/lib/domain/people/password'
import { lettersToGuess } from '@/lib/domain/people/password-strength'

/** A password with fewer such letters is mostly known words and rows of keys. */
const LEAST_LETTERS = 4
/** Characters that people write in place of letters. */
const SIGNS: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}
const SENTENCE =
  'This password is easy to guess: it is a common one, repeats or counts up, or is made of a name or an e-mail address. Choose another one, such as several words that don’t belong together.'

/**
 * Refuses a weak password. Throws AppError `weak-password` at `path` for a password that is easy to guess. `personal`
 * is what others know of the person: name, e-mail address.
 */
export async function requireHardToGuess(password: string, personal: readonly string[], path?: string): Promise<void> {
  if (await isEasyToGuess(password, personal)) throw new AppError('weak-password', SENTENCE, path)
}

async function isEasyToGuess(password: string, personal: readonly string[]): Promise<boolean> {
  const text = password.normalize('NFKC').toLowerCase()
  // What repeats counts once, and must be long enough by itself.
  const [, unit = text] = /^(.+?)\1+$/su.exec(text) ?? []
  if (unit.length < PASSWORD_MIN_LENGTH || lettersToGuess(text, personal) < LEAST_LETTERS) return true
  const common = await commonPasswords()
  const core = text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  return [text, core, withLetters(text), withLetters(core)].some((each) => common.has(each))
}

function withLetters(text: string): string {
  return text.replace(/[013457@$!]/g, (sign) => SIGNS[sign] ?? sign)
}

let list: Promise<ReadonlySet<string>> | undefined

/** Some 49,000 in lower case, read when the first password is chosen. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  list ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common'].map((each) => String(each).toLowerCase())),
  )
  return list
}
