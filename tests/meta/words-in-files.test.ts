// Words that people see stand in messages/, never in components: otherwise no translator finds them.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** Properties that are shown or spoken. */
const SPOKEN =
  /^(?:label|title|placeholder|alt|text|hint|description|heading|message|aria-(?:label|description|valuetext))$/
/** Names, units, addresses and sample codes are the same in each language; tldraw words its own actions. */
const SAME = /^(?:Foreboard|px|Markdown|https:\/\/\S+|ABC-DEF|action\.[\w-]+)$/

/** The words in a component's source, with their lines. */
function wordsIn(file: string, source: string): string[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX)
  const found: string[] = []
  const note = (node: ts.Node, text: string) => {
    const words = text.trim()
    if (!/\p{L}{2,}/u.test(words) || SAME.test(words)) return
    found.push(`${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${words}`)
  }
  const noteLiterals = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) note(node, node.text)
    else if (ts.isConditionalExpression(node)) [node.whenTrue, node.whenFalse].forEach(noteLiterals)
    else if (ts.isParenthesizedExpression(node)) noteLiterals(node.expression)
    else if (ts.isBinaryExpression(node)) noteLiterals(node.right)
    else if (ts.isTemplateExpression(node)) {
      for (const span of node.templateSpans) note(span, span.literal.text)
    }
  }
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) note(node, node.text)
    if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent)) noteLiterals(node.expression)
    if (ts.isJsxAttribute(node) && SPOKEN.test(node.name.getText()) && node.initializer) {
      const { initializer } = node
      noteLiterals(ts.isJsxExpression(initializer) ? (initializer.expression ?? initializer) : initializer)
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

it('finds words in elements, in properties and behind conditions', () => {
  const source = `const A = (p) => <p title="Two words">Hello {p.isOld ? 'old' : t('new')} <input aria-label={\`Name of \${p.name}\`} /></p>`
  expect(wordsIn('a.tsx', source)).toEqual(['a.tsx:1 Two words', 'a.tsx:1 Hello', 'a.tsx:1 old'])
})

it('components take their words from messages/', () => {
  const files = ['app', 'components'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  )
  const components = files.filter((file) => file.endsWith('.tsx'))
  expect(components.length).toBeGreaterThan(200)
  expect(components.flatMap((file) => wordsIn(file, readFileSync(join(ROOT, file), 'utf8')))).toEqual([])
})
