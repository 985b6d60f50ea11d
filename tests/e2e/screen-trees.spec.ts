// What a screen reader is given on the most important screens of the journeys in docs/screen-readers.md: the tree of roles,
// names and states. The trees stand in files beside this one. What a moment brings, such as announcements, is left out of
// them, and so are the things on a canvas: Playwright's tree has them in the order of the page, and the browser's own in
// the order in which they are read. `npm run test:e2e -- screen-trees --update-snapshots` accepts what is there now, and the difference is to be read like words on a screen.

import type { Locator } from '@playwright/test'
import type { TLShapeId } from 'tldraw'
import { createRecord } from '@/lib/document/records/records'
import { PLAIN_ACTIVITIES } from '@/lib/domain/session/activity'
import type { Round } from '@/lib/domain/session/round'
import { card } from '../support/sync/board-content'
import { BoardPage } from './support/board-page'
import { callApi } from './support/call-api'
import { editorOf } from './support/editor-handle'
import { expect, type Person, test } from './support/fixtures'
import { scriptOn } from './support/script-on'

const BRIEF = `The grid is old and may fail in a cold winter.

Operators should build a second feeder before 2030.

Nobody pays for it today.`

/** A board with a matrix, a brief, two risks, of which one is scored, and a recommendation that is linked to it. */
async function gridBoard(person: Person): Promise<BoardPage> {
  const board = await BoardPage.create(person)
  await board.page.keyboard.press('m')
  await board.page.keyboard.press('Enter')
  await expect(board.page.locator('[data-shape-type="matrix"]')).toHaveCount(1)
  const path = `/api/boards/${board.id}`
  const card = (what: object) => callApi<{ id: string }>(board, 'POST', `${path}/cards`, what)
  const fields = { likelihoodCurrent: 4, impactCurrent: 5 }
  const risk = await card({ kind: 'risk', title: 'Grid fails', fields })
  await card({ kind: 'risk', title: 'Prices rise' })
  const treatment = await card({ kind: 'recommendation', title: 'A second feeder' })
  await callApi(board, 'POST', `${path}/links`, { from: treatment.id, to: risk.id, kind: 'mitigates' })
  await callApi(board, 'POST', `${path}/briefs`, { text: BRIEF })
  await expect(board.cards).toHaveCount(3)
  await board.expectState('saved')
  return board
}

const isTree = (place: Locator, name: string) => expect.soft(place).toMatchAriaSnapshot({ name: `${name}.aria.yml` })

test('the trees of a board: canvas, outline, register, coverage, brief, export, share, list', async ({ meet }) => {
  test.slow()
  const board = await gridBoard(await meet('Mika'))
  const { page } = board
  const main = page.getByRole('main')
  await isTree(page.getByRole('application'), 'canvas')
  await isTree(board.brief, 'brief')
  await board.brief.getByRole('tab', { name: /^Suggestions/ }).click()
  await expect(board.brief.getByRole('tabpanel').getByRole('listitem').first()).toBeVisible()
  await isTree(board.brief.getByRole('tabpanel'), 'suggestions')
  for (const name of ['Export', 'Share'] as const) {
    await page.getByRole('button', { name, exact: true }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await isTree(page.getByRole('dialog'), name.toLowerCase())
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  for (const [view, role] of [
    ['outline', 'listitem'],
    ['register', 'grid'],
    ['coverage', 'heading'],
  ] as const) {
    await page.goto(`/boards/${board.id}/${view}`)
    await board.expectState('saved')
    await expect(main.getByRole(role).first()).toBeVisible()
    await isTree(main, view)
  }
  await page.goto('/')
  await expect(main.getByRole('link', { name: 'Untitled board' })).toBeVisible()
  await isTree(main, 'boards')
})

test('the trees of a session: its beginning, rating, voting, and their results', async ({ meet }) => {
  test.slow()
  const person = await meet('Mika')
  const board = await gridBoard(person)
  const { page } = board
  const path = `/api/boards/${board.id}/rounds`
  await page.getByRole('button', { name: 'Session', exact: true }).click()
  const panel = page.getByRole('region', { name: 'Sessions' })
  await expect(panel.getByRole('button', { name: 'Plan a session' })).toBeEnabled()
  await isTree(panel, 'sessions')
  for (const kind of ['score', 'vote'] as const) {
    const round = await callApi<Round>(person, 'POST', path, { title: 'Together', activity: PLAIN_ACTIVITIES[kind] })
    await page.goto(`/boards/${board.id}/take-part`)
    await expect(page.getByText('R-001').first()).toBeVisible()
    await isTree(page.getByRole('main'), kind)
    await callApi(person, 'POST', `${path}/${round.id}/show`)
    await page.goto(`/boards/${board.id}/projector`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await isTree(page.getByRole('main'), `${kind}-shown`)
  }
})

test('the browser gives cards, notes, arrows and drawings of a canvas by name, in reading order', async ({ meet }) => {
  const person = await meet('Mika')
  const board = await BoardPage.create(person)
  const { script } = await scriptOn(person.url, await board.invite('editor'), board.id)
  const titles = ['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth']
  await script.write((doc) => {
    for (const [i, title] of titles.entries()) {
      // Their ids, in whose order tldraw draws them, run backwards.
      const name = String.fromCharCode('z'.charCodeAt(0) - i)
      createRecord(doc, card(name, (i % 2) * 400, Math.floor(i / 2) * 300, { title }))
    }
  })
  script.close()
  await expect(board.cards).toHaveCount(titles.length)
  const others = ['Arrow', 'Note: Ask the port', 'Arrow from Note: Ask the port to Drawing', 'Drawing']
  const editor = await editorOf(board.page)
  await editor.evaluate((on) => {
    const id = (name: string) => `shape:${name}` as TLShapeId
    const points = [0, 1].map((at) => ({ x: at * 100, y: at * 200, z: 0.5 }))
    const richText = {
      type: 'doc',
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Ask the port' }] }],
    }
    const draw = { segments: [{ type: 'free' as const, points }], isComplete: true }
    on.createShapes([
      { id: id('a'), type: 'arrow' },
      { id: id('b'), type: 'draw', x: 800, y: 1200, props: draw },
      { id: id('c'), type: 'note', x: 0, y: 1200, props: { richText } },
      { id: id('d'), type: 'arrow', x: 1600, y: 1000, props: { end: { x: 100, y: 0 } } },
    ])
    for (const [terminal, to] of [
      ['start', 'c'],
      ['end', 'b'],
    ] as const) {
      on.createBinding({ type: 'arrow', fromId: id('a'), toId: id(to), props: { terminal } })
    }
    // What is out of sight isn't drawn.
    on.zoomToFit()
  })
  const devTools = await board.page.context().newCDPSession(board.page)
  const read = async () => {
    const { nodes } = await devTools.send('Accessibility.getFullAXTree')
    const byId = new Map(nodes.map((node) => [node.nodeId, node]))
    const inOrder = (id: string): string[] => {
      const node = byId.get(id)
      const isGroup = node?.role?.value === 'group'
      const name = String(node?.name?.value)
      const own = isGroup
        ? [...titles.filter((title) => name.includes(title)), ...others.filter((each) => each === name)]
        : []
      return [...own, ...(node?.childIds ?? []).flatMap(inOrder)]
    }
    return inOrder(nodes[0]?.nodeId ?? '')
  }
  await expect.poll(read).toEqual([...titles, ...others])
})
