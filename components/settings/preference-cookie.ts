// The preferences that a person keeps on this device, as cookies: the server draws the first page by theme and language.

const YEAR_SECONDS = 365 * 24 * 60 * 60

export type PreferenceName = 'theme' | 'locale' | 'single-keys' | 'spoken-others' | 'kept-offline'

export function readPreference(name: PreferenceName): string | undefined {
  for (const pair of document.cookie.split('; ')) {
    const [key, value] = pair.split('=')
    if (key === name) return value
  }
  return undefined
}

/** `value` must need no escaping; null forgets the preference. */
export function writePreference(name: PreferenceName, value: string | null): void {
  const age = value === null ? 0 : YEAR_SECONDS
  // The Cookie Store API exists only on https, and boards are shared over http in a local network.
  // biome-ignore lint/suspicious/noDocumentCookie: see above
  document.cookie = `${name}=${value ?? ''}; path=/; max-age=${age}; samesite=lax`
}
