// One number for all that a page and a server must agree on: the frames, the layout of the document, and the schema of
// its records. Raise CLIENT_VERSION with every change of any of them; tests/unit/protocol/version.test.ts notices.

/** The version that this build's pages send as `?v=`. */
export const CLIENT_VERSION: number = 3

/** Pages older than this would write unreadable data. Raise it when that becomes true. */
export const OLDEST_CLIENT_VERSION: number = 3

export type VersionVerdict = 'welcome' | 'client-too-old' | 'server-too-old' | 'malformed'

/**
 * Judges the `v` of an upgrade. Null, which stock clients send, is accepted: they bring no schema of their own, and
 * their writes are checked like all others.
 */
export function judgeClientVersion(
  version: string | null,
  oldest = OLDEST_CLIENT_VERSION,
  newest = CLIENT_VERSION,
): VersionVerdict {
  if (version === null) return 'welcome'
  if (!/^\d{1,9}$/.test(version)) return 'malformed'
  if (Number(version) < oldest) return 'client-too-old'
  return Number(version) > newest ? 'server-too-old' : 'welcome'
}
