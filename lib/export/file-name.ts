// A file's name after a board's title: what people read stays, in any script; what file systems refuse goes.

const MAX_LENGTH = 80

/** `extension` without a dot. The name is never empty. */
export function fileName(title: string, extension: string): string {
  const base = Array.from(title.normalize('NFC'))
    .map((character) => (isRefused(character) ? ' ' : character))
    .join('')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '')
  const short = Array.from(base).slice(0, MAX_LENGTH).join('').trimEnd()
  return `${short === '' ? 'board' : short}.${extension}`
}

function isRefused(character: string): boolean {
  return character < ' ' || character === '\u007f' || '\\/:*?"<>|'.includes(character)
}
