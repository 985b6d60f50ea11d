// The letters of a rich text of the canvas, a line for each of its paragraphs.

interface Node {
  readonly type?: string
  readonly text?: string
  readonly content?: readonly Node[]
}

const LINES: ReadonlySet<string | undefined> = new Set(['paragraph', 'heading', 'codeBlock'])

/** Returns the text of tldraw's rich text; '' for anything else. */
export function plainText(richText: unknown): string {
  const lines: string[] = []
  const visit = (node: Node) => {
    if (LINES.has(node.type)) lines.push(lettersOf(node))
    else for (const child of node.content ?? []) visit(child)
  }
  if (typeof richText === 'object' && richText !== null) visit(richText)
  return lines.join('\n').trim()
}

function lettersOf({ type, text = '', content = [] }: Node): string {
  return type === 'hardBreak' ? '\n' : text + content.map(lettersOf).join('')
}
