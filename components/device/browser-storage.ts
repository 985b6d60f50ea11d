// What this browser keeps for us. A browser may refuse it, has little room, and may hold under our keys what isn't ours.

/** `device`: until somebody removes it. `tab`: for reloads of this tab alone. */
type Keeper = 'device' | 'tab'

/** Returns the text under the key; null where nothing is kept, or the browser lets nobody look. */
export function readKept(keeper: Keeper, key: string): string | null {
  try {
    return storageOf(keeper).getItem(key)
  } catch {
    return null
  }
}

/** Returns the members of the JSON object under the key, which may be of any types; none where there is no such object. */
export function readKeptObject(key: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(readKept('device', key) ?? 'null')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/** Keeps a text under the key; null removes what is there. Returns false where the browser refuses, or has no room. */
export function keep(keeper: Keeper, key: string, text: string | null): boolean {
  try {
    if (text === null) storageOf(keeper).removeItem(key)
    else storageOf(keeper).setItem(key, text)
    return true
  } catch {
    return false
  }
}

function storageOf(keeper: Keeper): Storage {
  return keeper === 'device' ? localStorage : sessionStorage
}
