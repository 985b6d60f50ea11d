// Makes a file name from a board's title: it keeps readable characters of any script and drops those that file systems
// refuse.

const MAX_LENGTH = 80

/** Makes a file name of a title, for every common system. `extension` without a dot. The name is never empty. */
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
