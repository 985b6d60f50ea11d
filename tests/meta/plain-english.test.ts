// Comments and documents are in plain English (docs/style.md). This test finds the habits that a pattern can recognise;
// the rest is for people to judge.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const CODE = ['app', 'benchmarks', 'components', 'lib', 'scripts', 'server', 'tests']
const DOCUMENTS = [
  'CHANGELOG.md',
  'CODE_OF_CONDUCT.md',
  'CONTRIBUTING.md',
  'README.md',
  'SECURITY.md',
  '.github',
  'benchmarks',
  'content',
  'docs',
]
/** It quotes what not to write. */
const STYLE_PAGE = 'docs/style.md'

/** Tokens after which a slash divides; after any other one it begins a regular expression. */
const ENDS_A_VALUE: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.Identifier,
  ts.SyntaxKind.NumericLiteral,
  ts.SyntaxKind.CloseParenToken,
  ts.SyntaxKind.CloseBracketToken,
  ts.SyntaxKind.LessThanToken,
])

interface Habit {
  readonly pattern: RegExp
  /** What to write in its place. */
  readonly instead: string
  /** Documents have headings and tables in which this is right. */
  readonly isForComments?: boolean
}

const HABITS: readonly Habit[] = [
  {
    pattern: /^\s*(?:Of|By|For|Who|Whose|Whom)\b/,
    instead: 'Begin with what the thing is or does: "The size of ...", "Sorted by ...", "The people who ...".',
    isForComments: true,
  },
  {
    pattern: /\b(?:for|to|by|from)\s+who\b/i,
    instead: 'Name the actor: "people who", "a client that", "the facilitator", "the caller".',
  },
  {
    pattern: /\bWhoever\b|\b(?:by|for|from|of|to|with)\s+whoever\b/,
    instead: 'Name the actor: "a person who", "a client that", "the next caller".',
  },
  { pattern: /\banew\b/, instead: 'Write "again", or the verb that says it: "redraw", "restart", "rebuild".' },
  {
    pattern: /\b[Mm]eanwhile\b/,
    instead: 'Write "in the meantime", "while ...", "during ..." or "concurrent".',
  },
  {
    pattern: /\b(?:is|are|was|were|be|been)\s+told\b(?!\s+(?:apart|how|not|that|to|when|which|why)\b)/,
    instead: 'A thing is reported, shown, sent or listed; a person is told that, why or how something is so.',
  },
  {
    pattern:
      /(?<!\b[Tt]here\s+)\b(?:is|are|was|were)\s+no\s+(?!better|different|earlier|later|less|longer|more|newer|older|such|worse|\w+er\s+than)[a-z]/,
    instead: 'Write "is not a ..." or "isn\'t ...", as in "a large board is not an error".',
  },
  { pattern: /\bso\s+that\b[^.;:]*\bso\s+that\b/, instead: 'One "so that" a sentence is enough: write two sentences.' },
]

function filesUnder(folder: string, ending: RegExp): readonly string[] {
  return ending.test(folder)
    ? [folder]
    : readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .map((name) => join(folder, name))
        .filter((path) => ending.test(path) && !/node_modules|generated/.test(path))
}

/** Text with the number of its first line. Line breaks stay, so that the line of a match can be counted. */
interface Passage {
  readonly line: number
  readonly text: string
}

/** The comments of a file, without their marks and without code in backticks; adjacent line comments are one. */
function commentsIn(path: string, text: string): readonly Passage[] {
  const comments: { pos: number; end: number }[] = []
  for (const { pos, end } of commentRanges(path, text)) {
    const last = comments.at(-1)
    const isContinued = last && text.startsWith('//', last.pos) && text.startsWith('//', pos)
    if (isContinued && /^\n[^\S\n]*$/.test(text.slice(last.end, pos))) last.end = end
    else comments.push({ pos, end })
  }
  return comments.map(({ pos, end }) => ({
    line: text.slice(0, pos).split('\n').length,
    text: withoutCode(text.slice(pos, end).replace(/^\s*(?:\/\/|\/?\*+)|\*\/$/gm, '')),
  }))
}

/** Reads a file token by token: the scanner needs help with regular expressions and templates, which it can't see. */
function commentRanges(path: string, text: string): readonly { pos: number; end: number }[] {
  const { SyntaxKind } = ts
  const language = path.endsWith('x') ? ts.LanguageVariant.JSX : ts.LanguageVariant.Standard
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, language, text)
  const ranges: { pos: number; end: number }[] = []
  const openBraces: number[] = []
  let before = SyntaxKind.Unknown
  for (let kind = scanner.scan(); kind !== SyntaxKind.EndOfFileToken; kind = scanner.scan()) {
    if (kind === SyntaxKind.SingleLineCommentTrivia || kind === SyntaxKind.MultiLineCommentTrivia) {
      ranges.push({ pos: scanner.getTokenStart(), end: scanner.getTokenEnd() })
    }
    if (kind <= SyntaxKind.LastTriviaToken) continue
    if (kind === SyntaxKind.SlashToken && !ENDS_A_VALUE.has(before)) kind = scanner.reScanSlashToken()
    const inTemplate = openBraces.length - 1
    if (kind === SyntaxKind.TemplateHead) openBraces.push(0)
    else if (kind === SyntaxKind.OpenBraceToken && inTemplate >= 0)
      openBraces[inTemplate] = (openBraces[inTemplate] ?? 0) + 1
    else if (kind === SyntaxKind.CloseBraceToken && inTemplate >= 0) {
      if (openBraces[inTemplate] !== 0) openBraces[inTemplate] = (openBraces[inTemplate] ?? 0) - 1
      else if (scanner.reScanTemplateToken(false) === SyntaxKind.TemplateTail) openBraces.pop()
    }
    before = kind
  }
  return ranges
}

/** The paragraphs of a document, without blocks of code and code in backticks. */
function paragraphsIn(text: string): readonly Passage[] {
  const prose = text.replace(/^( *)```[\s\S]*?^\1```/gm, (block) => block.replace(/[^\n]/g, ''))
  let line = 1
  return prose.split(/(\n\s*\n)/).map((part) => {
    const passage = { line, text: withoutCode(part) }
    line += part.split('\n').length - 1
    return passage
  })
}

/** Blanks code in backticks and the targets of links. */
function withoutCode(text: string): string {
  return text.replace(/`[^`]*`|\]\([^)]*\)/g, (code) => code.replace(/[^\n]/g, '`'))
}

/** The habits in some passages, each with its place and what to write in its place. */
function habitsIn(path: string, passages: readonly Passage[], habits: readonly Habit[] = HABITS): readonly string[] {
  return passages.flatMap(({ line, text }) =>
    habits.flatMap(({ pattern, instead }) => {
      const match = pattern.exec(text)
      if (!match) return []
      const at = line + text.slice(0, match.index + match[0].search(/\S/)).split('\n').length - 1
      return [`${path}:${at} "${match[0].trim().replace(/\s+/g, ' ')}": ${instead}`]
    }),
  )
}

const inDocuments = HABITS.filter(({ isForComments }) => !isForComments)

describe('plain English', () => {
  it.each(CODE)('is in the comments of %s', (folder) => {
    const found = filesUnder(folder, /\.(?:tsx?|mts|mjs)$/).flatMap((path) =>
      habitsIn(path, commentsIn(path, readFileSync(join(ROOT, path), 'utf8'))),
    )
    expect(found).toEqual([])
  })

  it('is in the documents', () => {
    const paths = DOCUMENTS.flatMap((folder) => filesUnder(folder, /\.md$/)).filter((path) => path !== STYLE_PAGE)
    const found = paths.flatMap((path) =>
      habitsIn(path, paragraphsIn(readFileSync(join(ROOT, path), 'utf8')), inDocuments),
    )
    expect(found).toEqual([])
  })

  it('is missed in each habit, at its line, in comments of every kind', () => {
    const file = [
      `const url = \`http://\${host /* Of two. */}/\${\`//\`}\``,
      '/**',
      ' * Reads a file. A client',
      ' * is told the end of it.',
      ' */',
      'const slashes = /\\/\\/ Who/',
      '// Draws it anew. Meanwhile nothing',
      '// waits for who asks.',
      'const page = "// Whoever comes" // Whoever comes is no reader.',
      '// Kept so that it is there, so that nobody waits.',
    ].join('\n')
    expect(habitsIn('a.ts', commentsIn('a.ts', file)).map((found) => found.replace(/: .*/, ''))).toEqual([
      'a.ts:1 "Of"',
      'a.ts:4 "is told"',
      'a.ts:8 "for who"',
      'a.ts:7 "anew"',
      'a.ts:7 "Meanwhile"',
      'a.ts:9 "Whoever"',
      'a.ts:9 "is no r"',
      'a.ts:10 "so that it is there, so that"',
    ])
  })

  it('is missed in the prose of documents, not in their code and links', () => {
    const text = '# Of these\n\n```sh\nwhoever anew\n```\n\nSee `anew` and [this](made-anew.md).\nIt is built\nanew.'
    expect(habitsIn('a.md', paragraphsIn(text), inDocuments).map((found) => found.replace(/: .*/, ''))).toEqual([
      'a.md:9 "anew"',
    ])
  })

  it.each([
    'There is no reader.',
    'It is no longer than a line.',
    'Two rooms are told apart.',
    'People are told why.',
    'The list of who owns what, whoever reads it.',
    'A `meanwhile` runs.',
  ])('is found in: %s', (sentence) => {
    expect(habitsIn('a.ts', commentsIn('a.ts', `// ${sentence}`))).toEqual([])
  })
})
