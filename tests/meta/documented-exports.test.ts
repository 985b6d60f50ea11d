// Every exported function and class of lib and server has a doc comment, as CONTRIBUTING asks. Whether it is a good one
// is for people to judge.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** The exported functions and classes of a file whose doc comment is missing or shorter than two words. */
function undocumentedIn(path: string, text: string): readonly string[] {
  return ts
    .createSourceFile(path, text, ts.ScriptTarget.Latest, true)
    .statements.filter((statement) => !hasDoc(statement))
    .flatMap((statement) => exportedName(statement) ?? [])
}

function hasDoc(statement: ts.Statement): boolean {
  const docs = ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc)
  return docs.some(({ comment }) => /\S\s+\S/.test(ts.getTextOfJSDocComment(comment) ?? ''))
}

/** The name of an exported function, class, or constant that is a function. */
function exportedName(statement: ts.Statement): string | undefined {
  const modifiers = ts.canHaveModifiers(statement) ? ts.getModifiers(statement) : undefined
  if (!modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return undefined
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) return statement.name?.text ?? 'default'
  if (!ts.isVariableStatement(statement)) return undefined
  const [made] = statement.declarationList.declarations
  const value = made?.initializer
  return value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value)) ? made.name.getText() : undefined
}

test('every exported function and class of lib and server has a doc comment', () => {
  const paths = ['lib', 'server'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  )
  const undocumented = paths.flatMap((path) =>
    undocumentedIn(path, readFileSync(join(ROOT, path), 'utf8')).map((name) => `${path} ${name}`),
  )
  expect(undocumented).toEqual([])
})

test('a missing doc comment is found, whatever is exported', () => {
  const file = `
    /** Adds two numbers. */
    export function add() {}
    export function bare() {}
    /** Bare */
    export class Bare {}
    // Not a doc comment.
    export const arrow = () => 1
    export const value = 1
    function own() {}
  `
  expect(undocumentedIn('file.ts', file)).toEqual(['bare', 'Bare', 'arrow'])
})
