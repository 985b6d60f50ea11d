// Pages run from left to right or from right to left, so that their styles say start and end. What a canvas or the screen places
// by px says left and right: each such file stands here with its reason.

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SIDES = '(?:left|right)'

/** Files that may say left and right in styles, and why. Words of classes in the canvas's room have no exception. */
const PLACED_BY_PX: Readonly<Record<string, string>> = {
  'components/canvas/canvas.css': 'what stands on a canvas is measured from its left edge (.canvas-root)',
  'components/canvas/card/gone-ghosts.tsx': 'px of the canvas',
  'components/canvas/link/link-panel.tsx': 'px of the canvas',
  'components/canvas/matrix/bring-in-buttons.tsx': 'px of the canvas',
  'components/canvas/matrix/card-stacks.tsx': 'px of the canvas',
  'components/canvas/matrix/place-menu.tsx': 'px of the canvas',
  'components/canvas/pins/pin-marks.tsx': 'px of the canvas',
  'components/canvas/text/peer-names.tsx': 'px of the canvas',
  'components/canvas/ui/canvas-overlays.tsx': 'px of the canvas',
  'components/canvas/ui/pointed-ring.tsx': 'px of the canvas',
  'components/brief/reader/beside-passage.tsx': 'moved by px of the window (place-beside)',
  'components/brief/reader/passage-menu.tsx': 'moved by px of the window (place-beside)',
  'components/brief/suggestions/use-drag-out.tsx': 'at the pointer',
  'components/replay/replay-controls.tsx': 'a player runs from left to right in every language',
}

const CLASSES: readonly RegExp[] = [
  /(?<![\w-])-?(?:scroll-)?[mp][lr]-(?=[\d[(a-z])/,
  /(?<![\w-])-?(?:left|right)-(?=[\d[(]|full|auto|px)/,
  /(?<![\w-])(?:text|float|clear|object|bg)-(?:left|right)(?![\w-])/,
  /(?<![\w-])text-align(?:-last)?:(?:left|right)/,
  /(?<![\w-])border-[lr](?=[\s"'`]|-[\d[a-z])/,
  /(?<![\w-])rounded-(?:[lr]|[tb][lr])(?![a-z])/,
  // These have no logical twin: the other direction stands beside them.
  /(?<![\w:-])(?:origin-(?:top-|bottom-)?(?:left|right)|bg-linear-to-[lr]|-?translate-x-(?=[\d[(]|full|px))(?!.*\brtl:)/,
]
const STYLE = new RegExp(`style=\\{\\{[^}]*?\\b(?:${SIDES}|(?:margin|padding|border)(?:Left|Right)\\w*)\\s*[:,}]`, 'g')
const RULES: readonly RegExp[] = [
  new RegExp(`^\\s*(?:(?:margin|padding|border|inset)-)?${SIDES}(?:-\\w+)*\\s*:`),
  new RegExp(`^\\s*(?:text-align|float|clear)\\s*:\\s*${SIDES}`),
]

/** Returns the lines and styles of a file that name a side of the screen. */
function sidesIn(file: string, text: string): string[] {
  const isSheet = file.endsWith('.css')
  const patterns = isSheet ? RULES : CLASSES
  const lines = text
    .split('\n')
    .filter((line) => !/^\s*(?:\/\/|\/?\*|import )/.test(line) && patterns.some((pattern) => pattern.test(line)))
  return isSheet ? lines : [...lines, ...(text.match(STYLE) ?? [])]
}

function* files(folder: string): Generator<string> {
  for (const entry of readdirSync(join(ROOT, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) yield* files(path)
    else if (/\.(?:tsx|ts|css)$/.test(entry.name)) yield path
  }
}

describe('sides of styles', () => {
  const found = new Map<string, string[]>()
  for (const folder of ['app', 'components']) {
    for (const file of files(folder)) {
      const lines = sidesIn(file, readFileSync(join(ROOT, file), 'utf8'))
      if (lines.length > 0) found.set(file, lines)
    }
  }

  it('no page, panel or dialog says left or right: it says start and end', () => {
    const others = [...found].filter(([file]) => !(file in PLACED_BY_PX))
    expect(others, 'Write ms-, me-, ps-, pe-, start-, end-, text-start, border-s, insetInlineStart …').toEqual([])
  })

  it('each exception is still in need of being one', () => {
    expect(Object.keys(PLACED_BY_PX).filter((file) => !found.has(file))).toEqual([])
  })

  it.each([
    ['a.tsx', '<p className="flex pl-2">'],
    ['a.tsx', "clsx('max-sm:-mr-1')"],
    ['a.tsx', '<p className="absolute right-0.5">'],
    ['a.tsx', '<p className="text-right">'],
    ['a.tsx', '<p className="border-l border-line">'],
    ['a.tsx', '<p className="rounded-tl-lg">'],
    ['a.tsx', '<p className="origin-bottom-left">'],
    ['a.tsx', '<p style={{ paddingLeft: 4 }}>'],
    ['a.tsx', '<p style={{ top, left: x }}>'],
    ['a.css', '  margin-left: 2px;'],
    ['a.css', '  text-align: right;'],
  ])('%s: %s is found', (file, line) => {
    expect(sidesIn(file, line)).toHaveLength(1)
  })

  it.each([
    ['a.tsx', '<p className="ms-2 ps-1 text-start border-s rounded-ss-lg start-0">'],
    ['a.tsx', '<p className="origin-bottom-left rtl:origin-bottom-right">'],
    ['a.tsx', 'const rest = { left: 3, right: 4 }'],
    ['a.css', '  inset-inline-start: 0;'],
  ])('%s: %s is not', (file, line) => {
    expect(sidesIn(file, line)).toEqual([])
  })
})
