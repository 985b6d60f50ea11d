// The settings that a server runs with, for those who run it: what each says, and where that comes from. A secret is never
// told, nor what stands in an address before its host or behind it.

export const SETTING_SOURCES = ['default', 'environment', 'file'] as const
export type SettingSource = (typeof SETTING_SOURCES)[number]

export interface DescribedSetting {
  readonly name: string
  /** Null where nothing is set, and for a secret. */
  readonly value: string | null
  readonly isSecret: boolean
  /** `file`: its name with `_FILE` is in the environment. */
  readonly source: SettingSource
}

export interface SettingFacts {
  readonly name: string
  /** The value that was given; undefined for none. */
  readonly given: string | undefined
  readonly isFromFile: boolean
  /** What holds where none is given; null for nothing. */
  readonly fallback: string | null
  readonly isSecret: boolean
}

/** Secrets that are addresses, of which the host helps to find a mistake. */
const ADDRESSES: ReadonlySet<string> = new Set(['DATABASE_URL', 'SMTP_URL', 'BACKUP_ALERT_URL'])

/** Describes one setting. */
export function describeSetting({ name, given, isFromFile, fallback, isSecret }: SettingFacts): DescribedSetting {
  const source = given === undefined ? 'default' : isFromFile ? 'file' : 'environment'
  const isAddress = ADDRESSES.has(name)
  const value = given === undefined ? fallback : isAddress ? bareAddress(given) : isSecret ? null : given
  return { name, value, isSecret: isSecret && !isAddress, source }
}

/** An address without user, password, path and query: each of them may be a secret. A file's path is shown. */
function bareAddress(text: string): string | null {
  if (text.startsWith('file:')) return text
  if (!URL.canParse(text)) return null
  const { protocol, host, pathname, search } = new URL(text)
  return `${protocol}//${host}${pathname.length > 1 || search !== '' ? '/…' : ''}`
}
