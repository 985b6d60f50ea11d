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
  const short = wholeWords(base)
  return `${short === '' ? 'board' : short}.${extension}`
}

/** A text of at most `MAX_LENGTH` characters, cut between words where it has any in its second half. */
function wholeWords(text: string): string {
  const characters = Array.from(text)
  if (characters.length <= MAX_LENGTH) return text
  const space = characters.lastIndexOf(' ', MAX_LENGTH)
  return characters
    .slice(0, space > MAX_LENGTH / 2 ? space : MAX_LENGTH)
    .join('')
    .trimEnd()
}

function isRefused(character: string): boolean {
  return character < ' ' || character === '\u007f' || '\\/:*?"<>|'.includes(character)
}
