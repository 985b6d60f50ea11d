// Keeps values of a sentence apart from it where the language runs from right to left: a name in Latin letters would else take
// the figures and signs beside it along, and a sentence that begins with it would begin at the wrong side. Pure.

/** First strong isolate and its end (Unicode UAX 9): between them letters decide for themselves. */
const [ISOLATE, END] = ['\u2068', '\u2069']

type Tree = { readonly [key: string]: string | Tree }

/** Returns messages in which each `{value}` stands in an isolate. Plurals and choices stay as they are, and so do their values. */
export function withIsolatedValues<T extends object>(messages: T): T {
  return isolated(messages as Tree) as T
}

function isolated(tree: Tree): Tree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, typeof value === 'string' ? sentence(value) : isolated(value)]),
  )
}

const PLAIN_VALUE = /^\{\s*\w+\s*\}/
/** The head of a plural, a choice, a figure or a date. */
const OTHER_VALUE = /^\{\s*\w+\s*,\s*(plural|selectordinal|select)?/
/** Braces in quotes hold no value. */
const QUOTED = /^'[{}](?:[^']|'')*'?|^''/

/** Walks through a message (ICU MessageFormat): inside of a plural or a choice the next brace opens a message of its own. */
function sentence(message: string): string {
  let told = ''
  let at = 0
  /** What each open brace belongs to. */
  const open: ('choice' | 'message' | 'other')[] = []
  const take = (text: string) => {
    told += text
    at += text.length
  }
  while (at < message.length) {
    const rest = message.slice(at)
    const quoted = QUOTED.exec(rest)
    if (quoted) {
      take(quoted[0])
      continue
    }
    const value = rest.startsWith('{') && open.at(-1) !== 'choice' ? PLAIN_VALUE.exec(rest) : null
    if (value) {
      told += `${ISOLATE}${value[0]}${END}`
      at += value[0].length
    } else if (rest.startsWith('{')) {
      if (open.at(-1) === 'choice') open.push('message')
      else open.push(OTHER_VALUE.exec(rest)?.[1] === undefined ? 'other' : 'choice')
      take('{')
    } else {
      if (rest.startsWith('}')) open.pop()
      take(rest.charAt(0))
    }
  }
  return told
}
