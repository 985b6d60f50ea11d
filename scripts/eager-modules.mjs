// Tells browsers which functions of the built pages run at once: those that hold the modules. V8 reads a function twice,
// first only to find its end, unless it stands in parentheses; the minifier writes modules as bare arrows, and tldraw's is
// 1.4 MB. `(function…)` is read once, beside the page's own work (https://v8.dev/blog/preparser#pife).
import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const FOLDER = fileURLToPath(new URL('../.next/static/chunks', import.meta.url))
/** Smaller files gain nothing that could be measured. */
const SMALLEST_BYTES = 8_192

/** Returns a chunk of Turbopack, `….push([script, id, module, id, module, …])`, with its modules in parentheses. */
export function withEagerModules(code) {
  const file = ts.createSourceFile('chunk.js', code, ts.ScriptTarget.Latest)
  let result = ''
  let from = 0
  for (const arrow of modulesIn(file)) {
    const parameters = arrow.parameters.map((parameter) => parameter.getText(file)).join(',')
    const body = arrow.body.getText(file)
    const whole = ts.isBlock(arrow.body) ? body : `{return ${body}}`
    result += `${code.slice(from, arrow.getStart(file))}(function(${parameters})${whole})`
    from = arrow.end
  }
  return result + code.slice(from)
}

/** Returns the arrow functions of a chunk that a function can replace: `this` would be another one in it. */
function modulesIn({ statements: [only] }) {
  const call = only && ts.isExpressionStatement(only) ? only.expression : undefined
  const [list] = call && ts.isCallExpression(call) ? call.arguments : []
  if (!list || !ts.isArrayLiteralExpression(list)) return []
  return list.elements.filter((each) => ts.isArrowFunction(each) && !each.modifiers && !readsThis(each.body))
}

function readsThis(node) {
  if (node.kind === ts.SyntaxKind.ThisKeyword) return true
  // These have one of their own.
  if (ts.isClassLike(node) || (ts.isFunctionLike(node) && !ts.isArrowFunction(node))) return false
  return ts.forEachChild(node, readsThis) ?? false
}

async function rewrite(path) {
  const code = await readFile(path, 'utf8')
  if (code.length < SMALLEST_BYTES) return
  const eager = withEagerModules(code)
  if (eager !== code) await writeFile(path, eager)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const scripts = readdirSync(FOLDER).filter((name) => name.endsWith('.js'))
  for (const name of scripts) await rewrite(join(FOLDER, name))
}
