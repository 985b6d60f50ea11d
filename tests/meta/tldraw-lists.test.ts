// docs/canvas.md states for every feature of tldraw whether a board keeps, replaces or leaves it out. tldraw's own
// lists are in its sources, which are part of its package.

import { readFileSync } from 'node:fs'
import { type Editor, GeoShapeGeoStyle, type TLUiActionItem, type TLUiToolItem } from 'tldraw'
import { describe, expect, test } from 'vitest'
import { CANVAS_OVERRIDES } from '@/components/canvas/keys/canvas-overrides'

const ROOT = new URL('../../', import.meta.url)
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8')
const sourceOf = (path: string) => read(`node_modules/tldraw/src/lib/${path}`)

const ACTIONS = found(sourceOf('ui/context/actions.tsx'), /^\t+id: '([\w-]+)',$/gmu)
const TOOLS = [...found(sourceOf('ui/hooks/useTools.tsx'), /^\t+id: '([\w-]+)',$/gmu), ...GeoShapeGeoStyle.values]
const CONTENTS = found(
  sourceOf('defaultExternalContentHandlers.ts'),
  /registerExternalContentHandler(?:<[^(]*>)?\(\s*'([\w-]+)'/gu,
)

function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, id = '']) => id)
}

/** The page's entry for each id in the first column of a section's table. */
function listed(heading: string): Map<string, string> {
  const section = read('docs/canvas.md').split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  const rows = section.split('\n').map((row) => row.split('|').map((cell) => cell.trim()))
  const said = rows.flatMap(([, ids = '', verdict = '']) =>
    found(ids, /`([\w-]+)`/gu).map((id): [string, string] => [id, verdict]),
  )
  expect(new Set(said.map(([id]) => id)).size, 'nothing is said twice').toBe(said.length)
  return new Map(said)
}

const withVerdict = (list: ReadonlyMap<string, string>, verdict: string) =>
  [...list].filter(([, said]) => said === verdict).map(([id]) => id)

test('tldraw’s lists are found where they are looked for', () => {
  expect([ACTIONS.length, TOOLS.length, CONTENTS.length].map((count) => count > 7)).toEqual([true, true, true])
  expect(ACTIONS).toContain('flatten-to-image')
  expect(TOOLS).toEqual(expect.arrayContaining(['laser', 'embed', 'rectangle']))
})

describe.each([
  ['Actions', ACTIONS],
  ['Tools', TOOLS],
  ['Pasted and dropped', CONTENTS],
])('docs/canvas.md, %s', (heading, ids) => {
  test('has each of tldraw’s, and no other, with one of three verdicts', () => {
    const list = listed(heading)
    expect([...list.keys()].sort()).toEqual([...new Set(ids)].sort())
    expect([...new Set(list.values())].filter((said) => !['kept', 'replaced', 'left out'].includes(said))).toEqual([])
  })
})

test('what the page leaves out is in no menu and on no key, and what it keeps is there', () => {
  const onSelect = () => undefined
  const actions = Object.fromEntries(ACTIONS.map((id): [string, TLUiActionItem] => [id, { id, onSelect }]))
  const tools = Object.fromEntries(
    TOOLS.map((id): [string, TLUiToolItem] => [id, { id, label: id, icon: 'dot', onSelect }]),
  )
  const editor = {} as Editor
  const here = {
    Actions: Object.keys(CANVAS_OVERRIDES.actions?.(editor, actions, {} as never) ?? {}),
    Tools: Object.keys(CANVAS_OVERRIDES.tools?.(editor, tools, {} as never) ?? {}),
  }
  for (const [heading, ids] of Object.entries(here)) {
    const list = listed(heading)
    expect(
      withVerdict(list, 'left out').filter((id) => ids.includes(id)),
      heading,
    ).toEqual([])
    expect(
      withVerdict(list, 'kept').filter((id) => !ids.includes(id)),
      heading,
    ).toEqual([])
  }
})

test('every kind of content that the page replaces has a handler of ours', () => {
  const handlers = found(
    read('components/canvas/paste/external-content.ts'),
    /registerExternalContentHandler\('([\w-]+)'/gu,
  )
  expect(handlers.toSorted()).toEqual(withVerdict(listed('Pasted and dropped'), 'replaced').toSorted())
})
