// Passwords at rest: argon2id with a salt of its own, in the library's threads. The parameters are OWASP's first choice
// for argon2id, and part of each hash, so that they can be raised later.

import { hash, verify } from '@node-rs/argon2'

/** 19 MiB, two passes, one lane: OWASP Password Storage Cheat Sheet. The library's algorithm is argon2id. */
const PARAMETERS = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 }

/** A PHC string. The same letters typed on different systems are one password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), PARAMETERS)
}

/** Compares a password with a hash; false also for a string that isn't an argon2id hash. */
export async function isPassword(password: string, passwordHash: string): Promise<boolean> {
  if (!passwordHash.startsWith('$argon2id$')) return false
  return verify(passwordHash, password.normalize('NFKC'))
}
