// Ids that nobody can guess, and that need no escaping in addresses.

/** 64 letters, so that one random byte gives one letter without bias. */
const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-'

/** Makes an id of `size` letters (6 bits each) from `random`, which fills an array with random bytes. */
export function makeId(random: (bytes: Uint8Array) => Uint8Array, size = 16): string {
  let id = ''
  for (const byte of random(new Uint8Array(size))) id += ALPHABET[byte & 63]
  return id
}
