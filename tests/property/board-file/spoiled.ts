// A random damage at one place of a file that was read from JSON.

import fc from 'fast-check'

const values = fc.constantFrom(null, [], {}, -1, 'x', 'x'.repeat(100_000), Number.MAX_VALUE, { __proto__: { a: 1 } })

/** Puts a value that doesn't belong there into one place of its argument, which it changes. */
export const spoiling = fc.tuple(fc.nat(1_000_000), values).map(([pick, value]) => (file: unknown): void => {
  const places = placesIn(file)
  const [holder, key] = places[pick % places.length] ?? []
  if (holder && key !== undefined) holder[key] = value
})

/** Every value of the file, with its holder. */
function placesIn(value: unknown): [Record<string, unknown>, string][] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Record<string, unknown>
  return Object.keys(holder).flatMap((key) => [
    [holder, key] as [Record<string, unknown>, string],
    ...placesIn(holder[key]),
  ])
}
