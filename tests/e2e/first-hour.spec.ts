// Content added in a team's first hour gets free space in view: matrices, zones, and cards from a brief.

import { readFileSync } from 'node:fs'
import type { Editor } from 'tldraw'
import { BoardPage } from './support/board-page'
import { OUR_BRIEF_PATH } from './support/briefs'
import { callApi } from './support/call-api'
import { editorOf } from './support/editor-handle'
import { expect, test } from './support/fixtures'

const calm = { reducedMotion: 'reduce' } as const

/** The editor's own measurements: shapes that overlap, shapes out of view, the zoom, the number of shapes. */
function measure(editor: Editor) {
  const shapes = editor.getCurrentPageShapes().map(({ id, type, parentId }) => {
    const { x, y, w, h } = editor.getShapePageBounds(id) ?? { x: 0, y: 0, w: 0, h: 0 }
    return { id, type, parentId, x, y, w, h }
  })
  const over = shapes.flatMap((a) =>
    shapes
      .filter((b) => a.id < b.id && a.parentId === b.parentId)
      .filter((b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h)
      .map((b) => `${a.type} on ${b.type}`),
  )
  const view = editor.getViewportPageBounds()
  const outOfSight = shapes.filter(
    ({ x, y, w, h }) => x < view.x || y < view.y || x + w > view.maxX || y + h > view.maxY,
  )
  return {
    over,
    outOfSight: outOfSight.map(({ id }) => id),
    zoom: editor.getZoomLevel(),
    selected: editor.getSelectedShapeIds(),
    count: shapes.length,
  }
}

test('each matrix and zone that is made covers nothing, and is whole in sight', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika', calm))
  for (const title of ['One', 'Two', 'Three']) {
    await callApi(board, 'POST', `/api/boards/${board.id}/cards`, { kind: 'risk', title })
  }
  await expect(board.cards).toHaveCount(3)
  const editor = await editorOf(board.page)
  await board.page.getByRole('application').focus()
  for (const [i, key] of ['m', 'm', 'Shift+Z', 'm'].entries()) {
    await board.page.keyboard.press(key)
    await board.page.keyboard.press('Enter')
    await expect.poll(async () => (await editor.evaluate(measure)).count, key).toBe(4 + i)
    await expect(async () => {
      const { over, outOfSight, zoom, selected } = await editor.evaluate(measure)
      expect(over, key).toEqual([])
      expect(selected).toHaveLength(1)
      expect(outOfSight, key).not.toContain(selected[0])
      expect(zoom).toBeGreaterThan(0.4)
    }).toPass({ timeout: 20_000 })
    // The inspector shows a new matrix at once: its axes can be chosen.
    if (key === 'm') await expect(board.inspector.getByLabel('Title', { exact: true })).toBeVisible()
  }
})

test('a matrix stands beside the selected risks and takes them into its tray in one step', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika', calm))
  for (const title of ['One', 'Two']) {
    await callApi(board, 'POST', `/api/boards/${board.id}/cards`, { kind: 'risk', title })
  }
  await expect(board.cards).toHaveCount(2)
  const editor = await editorOf(board.page)
  await board.page.getByRole('application').focus()
  await board.page.keyboard.press('Control+a')
  await board.page.keyboard.press('m')
  await board.page.keyboard.press('Enter')
  await board.page.getByRole('button', { name: 'Put the 2 risks into its tray' }).click()
  const inMatrix = () =>
    editor.evaluate((on) =>
      on
        .getCurrentPageShapes()
        .filter(({ type, parentId }) => type === 'card' && on.getShape(parentId as never)?.type === 'matrix')
        .map(({ id }) => id),
    )
  await expect.poll(inMatrix).toHaveLength(2)
  await expect.poll(async () => (await editor.evaluate(measure)).over).toEqual([])
  await editor.evaluate((on) => void on.undo())
  await expect.poll(inMatrix).toHaveLength(0)
})

for (const [template, language] of [
  [undefined, 'en'],
  [undefined, 'ja'],
  ['Source extraction', 'en'],
] as const) {
  test(`all suggestions become cards under the title of their kind: ${template ?? 'an empty board'}, ${language}`, async ({
    meet,
  }) => {
    const board = await BoardPage.create(
      await meet('Mika', { ...calm, language, ...(language === 'ja' && { theme: 'dark' as const }) }),
      template,
    )
    await callApi(board, 'POST', `/api/boards/${board.id}/briefs`, { text: readFileSync(OUR_BRIEF_PATH, 'utf8') })
    const isJa = language === 'ja'
    await board.page.getByRole('tab', { name: isJa ? /^候補/ : /^Suggestions/ }).click()
    const items = board.page.locator('[data-candidate]')
    await expect(items.first()).toBeVisible()
    const count = await items.count()
    await board.page
      .getByRole('button', { name: isJa ? /^表示中をすべて採用/ : /^Accept all shown/ })
      .first()
      .click()
    await board.page.getByRole('button', { name: isJa ? `${count}枚作る` : `Make ${count} cards` }).click()
    await expect(items).toHaveCount(0)
    const editor = await editorOf(board.page)
    await expect(async () => {
      const { over, selected, outOfSight } = await editor.evaluate(measure)
      expect(over).toEqual([])
      expect(selected).toEqual([])
      if (!template) expect(outOfSight).toEqual([])
    }).toPass({ timeout: 20_000 })
    const strays = await editor.evaluate((on) =>
      on.getCurrentPageShapes().flatMap((shape) => {
        const { type, props, parentId } = shape as unknown as {
          type: string
          parentId: never
          props: { kind: string; ref: string }
        }
        if (type !== 'card') return []
        const zone = on.getShape(parentId) as unknown as { type: string; props: { accepts?: string[] } } | undefined
        return zone?.props.accepts?.includes(props.kind) ? [] : [props.ref]
      }),
    )
    expect(strays).toEqual([])
    await board.page.getByRole('button', { name: isJa ? 'マトリクスに並べる' : 'Put them on a matrix' }).click()
    await expect(board.page.locator('[data-shape-type="matrix"]')).toHaveCount(1)
    await expect.poll(async () => (await editor.evaluate(measure)).over).toEqual([])
    expect((await editor.evaluate(measure)).selected).toEqual([])
  })
}
