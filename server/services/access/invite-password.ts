// Passwords of invite links: scrypt with a salt of their own, compared in constant time.

import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

const KEY_BYTES = 32
const SALT_BYTES = 16
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }

/** Hashes the password of an invite link: `<salt>:<key>`, both base64url. */
export async function hashInvitePassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  return `${salt.toString('base64url')}:${(await derive(password, salt)).toString('base64url')}`
}

/** Compares a password with its stored hash in constant time. */
export async function isInvitePassword(password: string, hash: string): Promise<boolean> {
  const [salt = '', key = ''] = hash.split(':').map((part) => Buffer.from(part, 'base64url'))
  if (typeof salt === 'string' || typeof key === 'string' || key.length !== KEY_BYTES) return false
  return timingSafeEqual(await derive(password, salt), key)
}

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, COST, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
