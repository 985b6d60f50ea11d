// The advice about a password that is being chosen.

import { describe, expect, it } from 'vitest'
import { PASSWORD_MAX_LENGTH, PASSWORD_MIN_LENGTH } from '@/lib/domain/people/password'
import { passwordStrength } from '@/lib/domain/people/password-strength'

describe('passwordStrength', () => {
  it.each([
    ['', 'short'],
    ['x'.repeat(PASSWORD_MIN_LENGTH - 1), 'short'],
    ['tk7-Vq!z9_Rm'.repeat(20).slice(0, PASSWORD_MAX_LENGTH + 1), 'long'],
    ['aaaaaaaaaaaa', 'guessable'],
    ['1234567890', 'guessable'],
    ['19840612190', 'guessable'],
    ['abcdefghijkl', 'guessable'],
    ['passwordpassword', 'guessable'],
    ['Password123456', 'guessable'],
    ['qwertyqwerty', 'guessable'],
    ['tk7Vq!z9_Rm', 'fair'],
    ['correct horse battery staple', 'strong'],
    ['海底ケーブル切断と予備電源の話です', 'strong'],
  ])('judges %j as %s', (password, expected) => {
    expect(passwordStrength(password)).toBe(expected)
  })

  it('knows that one’s own name and address are easy to guess', () => {
    expect(passwordStrength('aiko.sato.2026', ['Aiko Sato', 'aiko.sato@example.org'])).toBe('guessable')
    expect(passwordStrength('aiko.sato.2026')).not.toBe('guessable')
  })
})
