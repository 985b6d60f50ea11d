// S48: which passwords may be chosen.

import { describe, expect, it } from 'vitest'
import { requireHardToGuess } from '@/server/auth/hard-to-guess'

const PERSONAL = ['Ada Lovelace', 'ada.lovelace@example.org']
const code = (password: string) =>
  requireHardToGuess(password, PERSONAL).then(
    () => null,
    (error: { code: string }) => error.code,
  )

describe('S48 a password that is chosen', () => {
  it.each([
    ...['password123', 'Passw0rd2024!', 'P4$$W0RD!!', 'sunshine2024', 'qwertyuiop12', 'iloveyou123', '1q2w3e4r5t'],
    ...[
      'aaaaaaaaaaaa',
      ' '.repeat(12),
      'abcabcabcabc',
      'hunter2hunter2',
      'パスワードパスワード',
      'あああああああああああ',
    ],
    ...['123456789012', '098765432109', 'abcdefghijkl', '２０２４２０２４２０２４'],
    ...['ada.lovelace@example.org', 'AdaLovelace1', 'lovelace ada', 'ada-lovelace-2'],
  ])('is refused when guessing begins with it: %j', async (password) => {
    expect(await code(password)).toBe('weak-password')
  })

  it.each([
    ...['correct horse battery', 'a new password', 'quay lantern ledger 7', 'x9K#mQ2vLp', 'only I know this'],
    ...[
      'café café café',
      'すいか割り大会の朝ごはん',
      '港の灯りと古い時計の音',
      'tokyo tower at night',
      'Mein Hund heißt Waldi',
    ],
  ])('is taken when it takes long to find: %j', async (password) => {
    expect(await code(password)).toBeNull()
  })
})
