// The outline: the board as headings and lists, in which keys alone do what the canvas does, while others see it there.

import { PLAIN_ACTIVITIES } from '@/lib/domain/session/activity'
import { axeFaults } from './support/axe'
import { BoardPage } from './support/board-page'
import { callApi } from './support/call-api'
import { expect, test } from './support/fixtures'

test('keys alone make, score, move, link and delete a card in the outline, and undo takes it back', async ({
  meet,
}) => {
  const board = await BoardPage.create(await meet('Mika'))
  const { page } = board
  const { keyboard } = page
  await keyboard.press('m')
  await keyboard.press('Enter')
  await expect(page.locator('[data-shape-type="matrix"]')).toHaveCount(1)
  await callApi(board, 'POST', `/api/boards/${board.id}/cards`, { kind: 'recommendation', title: 'A second feeder' })
  const other = await BoardPage.join(await meet('佐藤'), await board.invite('editor'))
  await expect(other.page.locator('[data-shape-type="matrix"]')).toHaveCount(1)
  const outline = page.getByRole('main')
  const card = (name: string | RegExp) => outline.getByRole('listitem', { name })
  const stored = async () => {
    const { cards } = await callApi<{ cards: { ref: string; fields: Record<string, unknown> }[] }>(
      board,
      'GET',
      `/api/boards/${board.id}/cards`,
    )
    return cards.find(({ ref }) => ref === 'R-001')?.fields
  }
  /** Opens the menu of the card that has the keyboard, and goes to an item by its first letters. */
  const choose = async (letters: string) => {
    await keyboard.press('Tab')
    await keyboard.press('Enter')
    await expect(page.getByRole('menuitem').first()).toBeFocused()
    const item = page.getByRole('menuitem', { name: new RegExp(`^${letters}`, 'i') })
    // A menu forgets a letter after a second, which may be over before the next one is pressed.
    await expect(async () => {
      await keyboard.type(letters)
      await expect(item).toBeFocused({ timeout: 2_000 })
    }).toPass()
    await keyboard.press('Enter')
  }

  // The first link of the page leads there. A board that has just been opened gives the focus to its canvas.
  await page.reload()
  await board.ready()
  await expect(page.locator('a, button').first()).toHaveAccessibleName('Show: Outline')
  await page.getByRole('link', { name: 'Show: Outline' }).press('Enter')
  await expect(page).toHaveURL(`/boards/${board.id}/outline`)
  await expect(page).toHaveTitle('Outline · Untitled board · Foreboard')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Untitled board')
  await expect(outline.getByRole('heading')).toHaveText(['Consequence / likelihood 0', 'On the page itself 1'])

  // Make one where it belongs, in the matrix.
  await keyboard.press('Tab')
  await expect(outline.getByRole('button', { name: 'Add a card: Consequence / likelihood' })).toBeFocused()
  await keyboard.press('Enter')
  await keyboard.type('Grid fails')
  await keyboard.press('Enter')
  await expect(outline.getByRole('status').last()).toHaveText('Added: Risk R-001: Grid fails')
  await expect(outline.getByRole('list', { name: 'Not placed yet: 1 card' })).toBeVisible()
  await expect(other.card('R-001')).toContainText('Grid fails')
  await keyboard.press('Escape')

  // Score it, which moves it into its cell.
  await keyboard.press('Tab')
  await expect(card('Risk R-001: Grid fails').getByRole('button').first()).toBeFocused()
  await choose('sc')
  await expect(outline.getByRole('combobox', { name: 'Likelihood, current' })).toBeFocused()
  await keyboard.type('4')
  await keyboard.press('Tab')
  await keyboard.type('5')
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await expect.poll(stored).toMatchObject({ likelihoodCurrent: 4, impactCurrent: 5 })
  await expect(
    card(/^Risk R-001: Grid fails, level /)
      .getByRole('button')
      .first(),
  ).toBeFocused()

  // Move it to a cell by its words.
  await choose('mo')
  await expect(outline.getByRole('combobox', { name: 'Place' })).toBeFocused()
  await keyboard.press('Tab')
  await keyboard.press('End')
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await expect.poll(stored).toMatchObject({ likelihoodCurrent: 1, impactCurrent: 5 })
  await expect(
    card(/^Risk R-001/)
      .getByRole('button')
      .first(),
  ).toBeFocused()

  // Link it with the list that the inspector has; the keyboard comes back.
  await choose('li')
  await expect(page.getByRole('dialog').locator('input:focus')).toHaveCount(1)
  // What was scrolled into sight has not moved the bar away.
  expect((await page.getByRole('banner').boundingBox())?.y).toBe(0)
  await keyboard.type('feeder')
  await page.getByRole('button', { name: 'treats this card' }).press('Enter')
  await expect(card(/^Risk R-001/)).toContainText('REC-001 treats this')
  await expect(other.links).toHaveCount(1)

  // Delete it: the keyboard goes on to the next card, and undo brings both back.
  await card(/^Risk R-001/)
    .getByRole('button')
    .first()
    .focus()
  await choose('de')
  await expect(other.cards).toHaveCount(1)
  await expect(card('Recommendation REC-001: A second feeder').getByRole('button').first()).toBeFocused()
  await keyboard.press('Control+z')
  await expect(other.card('R-001')).toContainText('Grid fails')
  await expect(card(/^Risk R-001/)).toContainText('REC-001 treats this')

  // What the other person does is there at once.
  await callApi(other, 'POST', `/api/boards/${board.id}/cards`, { kind: 'question', title: 'Who pays?' })
  await expect(card('Question Q-001: Who pays?')).toBeVisible()
})

test('keys alone make a matrix, a zone with a card, and a note in the outline, and undo takes them back', async ({
  meet,
}) => {
  const board = await BoardPage.create(await meet('Mika'))
  const other = await BoardPage.join(await meet('佐藤'), await board.invite('editor'))
  const { page } = board
  const { keyboard } = page
  await page.goto(`/boards/${board.id}/outline`)
  await board.expectState('saved')
  const outline = page.getByRole('main')
  const zones = other.page.locator('[data-shape-type="zone"]')
  const notes = other.page.locator('[data-shape-type="note"]')
  const matrices = other.page.locator('[data-shape-type="matrix"]')

  await outline.getByRole('button', { name: 'Add a matrix' }).press('Enter')
  await expect(outline.getByRole('combobox', { name: 'Which matrix' })).toBeFocused()
  await keyboard.type('Impact / e')
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await expect(outline.getByRole('status').last()).toHaveText('Added: Matrix Impact / effort')
  await expect(outline.getByRole('button', { name: 'Add a card: Impact / effort' })).toBeFocused()
  await expect(matrices).toContainText('Impact / effort')
  await keyboard.press('Control+z')
  await expect(matrices).toHaveCount(0)

  const addZone = outline.getByRole('button', { name: 'Add a zone' })
  await addZone.press('Enter')
  await expect(outline.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await keyboard.press('Escape')
  await expect(addZone).toBeFocused()
  await keyboard.press('Enter')
  await keyboard.type('停電の対策')
  await keyboard.press('Enter')
  await expect(outline.getByRole('status').last()).toHaveText('Added: Zone 停電の対策')
  await expect(outline.getByRole('heading', { name: '停電の対策 0' }).locator('[lang="ja"]')).toBeVisible()
  await expect(zones).toContainText('停電の対策')
  // The keyboard is at the new place: cards come next.
  await expect(outline.getByRole('button', { name: 'Add a card: 停電の対策' })).toBeFocused()
  await keyboard.press('Enter')
  await expect(outline.getByRole('textbox', { name: 'Title' })).toBeFocused()
  await keyboard.type('Grid fails')
  await keyboard.press('Enter')
  await expect(outline.getByRole('list', { name: '停電の対策: 1 card' })).toContainText('Grid fails')
  await keyboard.press('Escape')

  await outline.getByRole('button', { name: 'Add a note' }).press('Enter')
  await expect(outline.getByRole('textbox', { name: 'Words' })).toBeFocused()
  expect(await axeFaults(page)).toEqual([])
  await keyboard.type('Ask the port authority')
  await keyboard.press('Tab')
  await keyboard.press('Enter')
  await expect(notes).toContainText('Ask the port authority')
  await expect(outline.getByRole('button', { name: 'Change the words: Note “Ask the port authority”' })).toBeFocused()

  await keyboard.press('Control+z')
  await expect(notes).toHaveCount(0)
  await keyboard.press('Control+z')
  await keyboard.press('Control+z')
  await expect(zones).toHaveCount(0)
})

test('keys alone comment on a card, cite a passage, read it and vote, from the outline and back to it', async ({
  meet,
}) => {
  const board = await BoardPage.create(await meet('Mika'))
  const { page } = board
  const { keyboard } = page
  await callApi(board, 'POST', `/api/boards/${board.id}/briefs`, { text: 'The grid is old.\n\nNobody pays for it.' })
  await callApi(board, 'POST', `/api/boards/${board.id}/cards`, { kind: 'risk', title: 'Grid fails' })
  await page.goto(`/boards/${board.id}/outline`)
  await board.expectState('saved')
  const outline = page.getByRole('main')
  const card = outline.getByRole('listitem', { name: /^Risk R-001/ })
  const line = card.getByRole('button').first()
  const choose = async (name: string) => {
    await keyboard.press('Tab')
    await keyboard.press('Enter')
    const item = page.getByRole('menuitem', { name })
    await expect(item).toBeVisible()
    await item.press('Enter')
  }

  await line.focus()
  await choose('Comment…')
  await expect(page.getByRole('textbox', { name: /comment/i })).toBeFocused()
  await keyboard.type('Since when?')
  await keyboard.press('Control+Enter')
  await expect(card).toContainText('1 open comment')
  await expect(page.getByRole('region', { name: 'Comments' })).toContainText('Since when?')
  await page.getByRole('button', { name: 'Close Comments' }).press('Enter')
  await expect(line).toBeFocused()

  await choose('Cite a passage…')
  await expect(board.blocks.first()).toBeFocused()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Cite this passage' })).toBeFocused()
  await keyboard.press('Enter')
  await expect(card).toContainText('1 citation')
  await expect(line).toBeFocused()
  await choose('1 passage')
  await expect(card.getByRole('list', { name: 'Passages that R-001 cites' })).toContainText('Nobody pays for it.')
  await expect(card.getByRole('button', { name: 'Go to passage' })).toBeFocused()
  await keyboard.press('Enter')
  await expect(board.blocks.last()).toBeFocused()

  const activity = PLAIN_ACTIVITIES.vote
  await callApi(board, 'POST', `/api/boards/${board.id}/rounds`, { title: 'What first?', activity })
  await outline.getByRole('button', { name: 'Vote now, from the outline: What first?' }).press('Enter')
  await expect(page.getByRole('region', { name: 'Vote', exact: true }).locator(':focus')).toHaveCount(1)
  await keyboard.press('Tab')
  await keyboard.press('Tab')
  await expect(page.getByRole('spinbutton', { name: /R-001/ })).toBeFocused()
  await keyboard.press('ArrowUp')
  await expect(outline.getByRole('list', { name: 'Open now' })).toContainText('4 of 5 dots left')
  expect(await axeFaults(page)).toEqual([])
})

test('a card on the canvas is one named thing with its level and links', async ({ meet }) => {
  const board = await BoardPage.create(await meet('Mika'))
  const make = (card: object) => callApi(board, 'POST', `/api/boards/${board.id}/cards`, card)
  await make({ kind: 'recommendation', title: 'A second feeder' })
  await expect(board.cards).toHaveCount(1)
  await board.writeCard('Risk', 'Grid fails', await board.canvasSpot(0, 150))
  await board.select('R-001')
  await board.score('Likelihood, current', 4).click()
  await board.score('Impact, current', 5).click()
  await board.inspector.getByRole('button', { name: 'Add link' }).click()
  await board.page.getByRole('button', { name: 'treats this card' }).click()
  await expect(board.card('R-001')).toMatchAriaSnapshot(`
    - 'group "Risk R-001: Grid fails, level Very high. REC-001 treats R-001"'
  `)
  await expect(board.page.getByRole('application', { name: 'Board “Untitled board”, canvas' })).toBeVisible()
})
