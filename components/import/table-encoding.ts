// Decodes the bytes of a table, in the encodings in which spreadsheets save. A byte order mark decides; after that,
// valid UTF-8 is UTF-8; anything else is Japanese or western, by the text that the bytes would spell. A person sees the
// guess and can correct it. Nobody can do so for a brief, so server/briefs/decode-text.ts knows more encodings and
// refuses anything that is not text.

export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'shift_jis', 'windows-1252'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** The text without a byte order mark; what the encoding can't spell becomes U+FFFD. */
export function decodeText(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes)
}

export function detectEncoding(bytes: Uint8Array): Encoding {
  const [a, b, c] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (spelled(bytes, 'utf-8') !== undefined) return 'utf-8'
  const japanese = spelled(bytes, 'shift_jis')
  return japanese !== undefined && isInRuns(japanese) ? 'shift_jis' : 'windows-1252'
}

/** Undefined where some bytes spell nothing. */
function spelled(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    // TypeError: not of this encoding.
    return undefined
  }
}

/**
 * Japanese writes its characters side by side; an accent or a curly quote of a western text, misread as Japanese, stands
 * alone between letters.
 */
function isInRuns(text: string): boolean {
  const inRuns = (text.match(/\P{ASCII}{2,}/gu) ?? []).reduce((sum, run) => sum + run.length, 0)
  return inRuns >= 0.6 * (text.match(/\P{ASCII}/gu) ?? []).length
}
