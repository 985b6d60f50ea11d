// The titles of tests, read from the text of their file.

import ts from 'typescript'

const TEST_FUNCTIONS: ReadonlySet<string> = new Set(['test', 'it', 'describe'])

/** The titles of a file's tests and groups; where a title is a template, its fixed words. */
export function titlesIn(path: string, text: string): readonly string[] {
  const titles: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && TEST_FUNCTIONS.has(calledName(node.expression))) {
      const [title] = node.arguments
      if (title && ts.isStringLiteralLike(title)) titles.push(title.text)
      else if (title && ts.isTemplateExpression(title)) {
        titles.push([title.head.text, ...title.templateSpans.map((span) => span.literal.text)].join('…'))
      }
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false))
  return titles
}

/** `test` of `test(…)`, `test.each(rows)(…)` and `` test.each`table`(…) ``. */
function calledName(expression: ts.Expression): string {
  if (ts.isIdentifier(expression)) return expression.text
  if (ts.isPropertyAccessExpression(expression) || ts.isCallExpression(expression)) {
    return calledName(expression.expression)
  }
  return ts.isTaggedTemplateExpression(expression) ? calledName(expression.tag) : ''
}
