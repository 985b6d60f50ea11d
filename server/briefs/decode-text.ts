// The bytes of a text file -> its text. People's files come in UTF-8, from Windows in UTF-16 or Western, and from Japan
// in Shift_JIS, EUC-JP and ISO-2022-JP; what isn't text is undefined instead of garbage. Tables, whose encoding a
// person may choose, are read by components/import/table-encoding.ts.

/** Tab, line ends, form feed, end of file of DOS, escape of terminals. */
const ALLOWED_CONTROLS = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b])
/** 0x80 to 0x9F of windows-1252. */
const WESTERN = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'
/** Looked at where a page may name its encoding. */
const HEAD_BYTES = 2_048
const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}、。「」・ー（）]/gu
const HALF_WIDTH_KANA = /[\uFF61-\uFF9F]/g

/** Decodes a file's text, whichever encoding it has; undefined for what isn't text. */
export function decodeText(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 3))
  if (start.startsWith('\xff\xfe')) return decode(bytes, 'utf-16le')
  if (start.startsWith('\xfe\xff')) return decode(bytes, 'utf-16be')
  if (isIso2022(bytes)) return decode(bytes, 'iso-2022-jp')
  const unicode = decode(bytes, 'utf-8')
  if (unicode !== undefined) return unicode
  const named = namedEncoding(bytes)
  const declared = named === undefined ? undefined : decode(bytes, named)
  return declared ?? mostLikely(bytes)
}

/** Picks, among the encodings in which these bytes are valid, the one that gives the most Japanese text. */
function mostLikely(bytes: Uint8Array): string | undefined {
  let best: { text: string; share: number } | undefined
  for (const encoding of ['shift_jis', 'euc-jp']) {
    const text = decode(bytes, encoding)
    const share = text === undefined ? 0 : japaneseShare(text)
    if (text !== undefined && share > (best?.share ?? 0.5)) best = { text, share }
  }
  return best?.text ?? fromWestern(bytes)
}

/** Node 20 reads windows-1252 as ISO 8859-1, which has no quotation marks. */
function fromWestern(bytes: Uint8Array): string | undefined {
  const text = decode(bytes, 'windows-1252')
  return text?.replace(/[\u0080-\u009F]/g, (letter) => WESTERN[letter.charCodeAt(0) - 0x80] ?? letter)
}

/** The Japanese share of non-ASCII characters. EUC-JP text misread as Shift_JIS looks like half-width kana. */
function japaneseShare(text: string): number {
  const beyond = text.match(/[\u0080-\u{10FFFF}]/gu)?.length ?? 0
  if (beyond === 0) return 0
  const good = text.match(JAPANESE)?.length ?? 0
  const odd = text.match(HALF_WIDTH_KANA)?.length ?? 0
  // Japanese stands in a row: single letters among Latin ones are accents, misread.
  const rows = text.match(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]{2,}/gu)?.join('').length ?? 0
  return rows === 0 ? 0 : (good - 2 * odd) / beyond
}

function isIso2022(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64 * 1024)).toString('latin1')
  return /\p{Cc}\$[@B]/u.test(head) && !/[\x80-\xff]/.test(head)
}

/** The encoding that HTML and XML name in their first lines; undefined where they name none that we can read. */
function namedEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD_BYTES)).toString('latin1')
  return /<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w-]{3,20})/i.exec(head)?.[1]
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return hasControls(text) ? undefined : text
  } catch {
    // The bytes aren't in this encoding, or its name is unknown: the caller tries the next.
    return undefined
  }
}

/** Whether there are control characters that no text holds: line ends, tabs and old terminals' escape don't count. */
function hasControls(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 0x20 && !ALLOWED_CONTROLS.has(code)) return true
  }
  return false
}
