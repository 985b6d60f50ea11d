// The documents of the repository: every link between them leads somewhere, the first page stays short, and
// the CHANGELOG knows the version.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { scripts, version } from '@/package.json'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const MOST_WORDS_OF_README = 900

function documents(ending = /\.md$/): string[] {
  const inFolders = ['.github', 'docs', 'benchmarks', 'content', 'clients'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  return [...readdirSync(ROOT), ...inFolders].filter((path) => ending.test(path) && !path.includes('node_modules'))
}

/** The text of a document without blocks of code, and without the brackets of code inside a line. */
function prose(path: string): string {
  const text = readFileSync(join(ROOT, path), 'utf8').replace(/^( *)```[\s\S]*?^\1```/gm, '')
  return text.replace(/`[^`\n]*`/g, (code) => code.replace(/[`[\]]/g, ''))
}

/** The anchors that GitHub gives a document's headings. */
function anchorsOf(path: string): readonly string[] {
  const headings = [...prose(path).matchAll(/^#+ (.+)$/gm)].map(([, text = '']) => text)
  return headings.map((text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )
}

function leadsSomewhere(from: string, target: string): boolean {
  const [name = '', anchor] = target.split('#')
  const path = name === '' ? from : join(dirname(from), name)
  if (!existsSync(join(ROOT, path))) return false
  return anchor === undefined || (statSync(join(ROOT, path)).isFile() && anchorsOf(path).includes(anchor))
}

/** The links of a document that lead nowhere; links to other sites are not checked. */
function brokenLinks(path: string): string[] {
  const links = [...prose(path).matchAll(/\]\(([^)\s]+)\)|<img src="([^"]+)"/g)]
  const targets = links
    .map(([, link, image]) => link ?? image ?? '')
    .filter((target) => !/^(https?|mailto):/.test(target))
  return targets.filter((target) => !leadsSomewhere(path, target)).map((target) => `${path}: ${target}`)
}

test('every link between documents leads to a file, and to a heading where it names one', () => {
  expect(documents().flatMap(brokenLinks)).toEqual([])
})

test('every script that documents and workflows run by npm is one that package.json has', () => {
  const commands = /\bnpm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g
  const unknown = documents(/\.(md|yml)$/).flatMap((path) =>
    [...readFileSync(join(ROOT, path), 'utf8').matchAll(commands)]
      .map(([, run, alone]) => run ?? alone ?? '')
      .filter((name) => !(name in scripts))
      .map((name) => `${path}: npm run ${name}`),
  )
  expect(unknown).toEqual([])
})

test('CONTRIBUTING lists every script', () => {
  const page = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8')
  const rows = (page.match(/^\| `npm .*? \|/gm) ?? []).join('\n')
  const listed = [...rows.matchAll(/`npm (?:run )?([\w:]+)/g)].map(([, name]) => name)
  expect(listed.sort()).toEqual(Object.keys(scripts).sort())
})

test('the glossary has one entry for a word', () => {
  const entries = readFileSync(join(ROOT, 'docs/GLOSSARY.md'), 'utf8').match(/^- .*? —/gm) ?? []
  const words = entries.flatMap((entry) => [...entry.matchAll(/\*\*([^*]+)\*\*/g)].map(([, word]) => word))
  expect(words.filter((word, i) => words.indexOf(word) < i)).toEqual([])
  expect(words).toContain('board')
})

test(`the README has fewer than ${MOST_WORDS_OF_README} words`, () => {
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8').trim().split(/\s+/).length).toBeLessThan(MOST_WORDS_OF_README)
})

test("the CHANGELOG has a section for what isn't released, and below it one for this version", () => {
  const sections = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8').match(/^## .+$/gm) ?? []
  expect(sections.slice(0, 2)).toEqual([
    '## Unreleased',
    expect.stringMatching(`^## ${version} – \\d{4}-\\d\\d-\\d\\d$`),
  ])
})
