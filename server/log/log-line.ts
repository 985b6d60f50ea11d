// The last look at a line of the log before it is printed (SYNC-SPEC S34): what people wrote can't forge a line or move
// a terminal's cursor, and secrets are cut out wherever they stand: under a name, in an address, in a header's text.

const CUT = '[Redacted]'

/** JSON escapes what is below a space. These are as bad: DEL, the C1 controls, line separators, turned directions. */
const CONTROLS = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g

/** `"name":"value"` or `"name":["value"]` with a secret's name, at any depth, also in JSON inside of a string. */
const NAMED =
  /(\\{0,8})"((?:[\w-]{0,40}[_-])?(?:token|secret|password|cookie|authorization))\1":(?:\1"(?:(?!\1")(?:\\.|[^\\]))*\1"|\[[^\]]*\])/gi
const IN_TEXT: readonly (readonly [RegExp, string])[] = [
  [/\b(Bearer|Basic)\s+[^\s"\\,;]+/gi, `$1 ${CUT}`],
  [/\b([\w-]*\.session_token)=[^\s"\\;,]+/g, `$1=${CUT}`],
  [/(\/join(?:\/|#|%23))[\w-]+/g, `$1${CUT}`],
  [/(\/(?:sign-up|setup|reset-password|verify-email)(?:#|%23))[\w-]+/g, `$1${CUT}`],
  [/(\/unsubscribe\/)[\w.-]+/g, `$1${CUT}`],
  // Addresses of embeds and live pictures, and secrets of webhooks.
  [/(\/embeds?\/[\w-]+\/)[\w-]+/g, `$1${CUT}`],
  [/\bwhsec_[\w+/=-]+/g, CUT],
  [/\bfb_[\w-]{20,}/g, CUT],
  [/\$argon2id\$[\w$=,+/.-]+/g, CUT],
  [/([?&](?:token|secret|password|sig)=)[^\s"\\&#]+/gi, `$1${CUT}`],
]

/**
 * Makes what cleans a finished JSON line. `secrets` are cut out wherever they stand; a line stays the same JSON but for
 * the texts that were cut.
 */
export function logLineCleaner(secrets: readonly string[]): (line: string) => string {
  // As they stand inside of a JSON string.
  const known = secrets.map((secret) => JSON.stringify(secret).slice(1, -1)).filter((secret) => secret !== '')
  return (line) => {
    let clean = line.replace(NAMED, (_match, slashes: string, name: string) => {
      const quote = `${slashes}"`
      return `${quote}${name}${quote}:${quote}${CUT}${quote}`
    })
    for (const [pattern, replacement] of IN_TEXT) clean = clean.replace(pattern, replacement)
    for (const secret of known) clean = clean.replaceAll(secret, CUT)
    return clean.replace(CONTROLS, escapeControl)
  }
}

function escapeControl(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
