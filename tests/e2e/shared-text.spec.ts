// Several people type in one note: all letters stay, each sees the others' carets, and undo only affects one's own
// text.

import type { Page } from '@playwright/test'
import type { TLShapeId } from 'tldraw'
import { BoardPage } from './support/board-page'
import { callApi } from './support/call-api'
import { editorOf } from './support/editor-handle'
import { cutOff, expect, type Person, test } from './support/fixtures'
import { edited, enterWords, saidOn, shapeOf, writeNote } from './support/words'

const note = (board: BoardPage) => shapeOf(board, 'note')
const caretsOn = ({ page }: BoardPage) => page.getByTestId('peer-carets')
/** The names of others above the words that they write. */
const namesOn = ({ page }: BoardPage) => page.getByTestId('peer-names')

/** Two people at a board with a note that says "middle", both editing it: Mika at its start, Ben at its end. */
async function bothIn(meet: (name: string) => Promise<Person>) {
  const people = [await meet('Mika'), await meet('Ben')] as const
  const sent = people.map(({ page }) => countUpdates(page))
  const mika = await BoardPage.create(people[0])
  const ben = await BoardPage.join(people[1], await mika.invite('editor'))
  await writeNote(mika, 'middle')
  await expect.poll(() => saidOn(ben)).toBe('middle')
  await enterWords(ben, 'End', 'middle'.length)
  await mika.page.keyboard.press('Home')
  return { mika, ben, people, sent: () => sent.map((count) => count()) }
}

/** Counts the changes of the document that a page sends: messages of y-websocket's sync that are updates. */
function countUpdates(page: Page): () => number {
  let count = 0
  page.on('websocket', (socket) => {
    socket.on('framesent', ({ payload }) => {
      if (typeof payload !== 'string' && payload[0] === 0 && payload[1] === 2) count += 1
    })
  })
  return () => count
}

test('two people type in one note: all letters stay, and nothing more is sent when they stop', async ({ meet }) => {
  const { mika, ben, sent } = await bothIn(meet)
  await expect(caretsOn(mika)).toBeVisible()
  await expect(namesOn(mika)).toHaveText('Ben')
  // Nor does a pointer that rests on the words bear the name again, or cover them.
  await expect(mika.page.locator('.tl-collaborator__cursor')).toHaveCount(0)
  await expect(namesOn(ben)).toContainText('Visitor')
  await Promise.all([
    mika.page.keyboard.type('Alpha, beta and ', { delay: 15 }),
    ben.page.keyboard.type(' or omega, at the end', { delay: 15 }),
  ])
  const whole = 'Alpha, beta and middle or omega, at the end'
  for (const board of [mika, ben]) {
    await expect(edited(board)).toHaveText(whole)
    await expect.poll(() => saidOn(board)).toBe(whole)
    await board.expectState('saved')
  }
  let before: number[] = []
  await expect
    .poll(
      () => {
        const now = sent()
        const isStill = now.join() === before.join()
        before = now
        return isStill
      },
      { intervals: [500] },
    )
    .toBe(true)
  // One leaves: their caret disappears, and the resting text is that of both.
  await ben.page.keyboard.press('Escape')
  await expect(caretsOn(mika)).toBeHidden()
  await expect(namesOn(mika)).toHaveCount(0)
  await expect(note(ben).locator('.tl-text-content')).toHaveText(whole)
  await expect(namesOn(ben)).toContainText('Visitor')
  expect(sent()).toEqual(before)
})

test('others see who types in a field of a card, where, and in the label of an arrow', async ({ meet }) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('editor'))
  await callApi(mika, 'POST', `/api/boards/${mika.id}/cards`, { kind: 'risk', title: 'The grid fails', fields: {} })
  for (const board of [mika, ben]) {
    await expect(board.card('R-001')).toBeVisible()
    await board.select('R-001')
  }
  const title = ({ inspector }: BoardPage) => inspector.getByRole('textbox', { name: 'Title', exact: true })
  const carets = mika.inspector.getByTestId('field-carets')
  const caretX = async () => (await carets.locator('.field-caret').boundingBox())?.x ?? 0
  await title(ben).click()
  await ben.page.keyboard.press('Home')
  await expect(carets).toBeVisible()
  await expect(mika.inspector.getByTestId('field-writer')).toHaveText('Ben')
  const { x: left = 0 } = (await title(mika).boundingBox()) ?? {}
  await expect.poll(caretX).toBeLessThan(left + 25)
  const start = await caretX()
  await ben.page.keyboard.type('Here ')
  await expect(title(mika)).toHaveValue('Here The grid fails')
  await expect.poll(caretX).toBeGreaterThan(start + 10)
  // When another person types before it, the caret stays with its letter.
  const before = await caretX()
  await title(mika).click()
  await mika.page.keyboard.press('Home')
  await mika.page.keyboard.type('And so: ')
  await expect(title(ben)).toHaveValue('And so: Here The grid fails')
  await expect.poll(caretX).toBeGreaterThan(before + 10)
  await expect(mika.card('R-001')).toContainText('Ben')
  await ben.page.keyboard.press('Escape')
  await expect(carets).toHaveCount(0)

  const arrow = await editorOf(ben.page)
  await arrow.evaluate((editor) => {
    const { center } = editor.getViewportPageBounds()
    const id = 'shape:arrow' as TLShapeId
    editor.createShapes([
      { id, type: 'arrow', x: center.x, y: center.y + 140, props: { start: { x: 0, y: 0 }, end: { x: 200, y: 0 } } },
    ])
    editor.select(id)
  })
  await ben.page.getByRole('application').focus()
  await ben.page.keyboard.press('Enter')
  await expect(ben.page.locator('textarea:focus')).toHaveCount(1)
  await ben.page.keyboard.type('leads to')
  await expect(mika.page.getByTestId('peer-names')).toContainText('Ben')
  await ben.page.keyboard.press('Escape')
  await expect(mika.page.getByTestId('peer-names')).toHaveCount(0)
})

test('keys that wait for a busy page work on what the keys before them selected', async ({ meet }) => {
  const { mika, ben } = await bothIn(meet)
  const keyboard = await ben.page.context().newCDPSession(ben.page)
  const press = (key: string, code: number, modifiers: number, commands: string[] = [], text = '') => {
    const common = { key, windowsVirtualKeyCode: code, modifiers }
    return [
      keyboard.send('Input.dispatchKeyEvent', { ...common, type: text ? 'keyDown' : 'rawKeyDown', commands, text }),
      keyboard.send('Input.dispatchKeyEvent', { ...common, type: 'keyUp' }),
    ]
  }
  const ITALIC = 73
  // An editor that has just been opened may still move its caret behind the text.
  await expect(async () => {
    await ben.page.keyboard.press('Home')
    expect(await edited(ben).evaluate(() => getSelection()?.anchorOffset)).toBe(0)
  }).toPass()
  // Both keys are pressed before the page has done anything.
  const busy = () =>
    ben.page.evaluate(() => {
      const from = performance.now()
      while (performance.now() - from < 600);
    })
  await Promise.all([busy(), ...press('End', 35, 8, ['moveToEndOfLineAndModifySelection']), ...press('i', ITALIC, 2)])
  for (const board of [ben, mika]) await expect(edited(board).locator('em')).toHaveText('middle')
  // A letter behind all of the text doesn't replace it.
  await ben.page.keyboard.press('ControlOrMeta+a')
  await Promise.all([busy(), ...press('End', 35, 0, ['moveToEndOfLine']), ...press('!', 49, 8, [], '!')])
  for (const board of [ben, mika]) await expect(edited(board)).toHaveText('middle!')
})

test('a caret that somebody has moved stays there when the editor is focused once more', async ({ meet }) => {
  const { ben } = await bothIn(meet)
  const editor = await editorOf(ben.page)
  // The page has moved its caret and the text editor doesn't know yet: browsers report it only in a later task.
  await editor.evaluate((live) => {
    const text = live.getRichTextEditor()
    if (!text) throw new Error('No text is being edited.')
    text.commands.selectAll()
    getSelection()?.collapse(text.view.dom.querySelector('p')?.firstChild ?? null, 'middle'.length)
    text.view.focus()
  })
  await ben.page.keyboard.type('!')
  await expect.poll(() => saidOn(ben)).toBe('middle!')
})

test('a composition continues while others type in its line, and both texts are there when it ends', async ({
  meet,
}) => {
  const { mika, ben } = await bothIn(meet)
  const keyboard = await ben.page.context().newCDPSession(ben.page)
  const compose = (text: string) =>
    keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await compose('に')
  await compose('にほn')
  await expect.poll(() => saidOn(mika)).toBe('middleにほn')
  await mika.page.keyboard.type('In the ')
  await expect.poll(() => saidOn(ben)).toContain('In the middle')
  await compose('にほん')
  await compose('日本')
  await expect(edited(ben)).toHaveText('middle日本')
  await keyboard.send('Input.insertText', { text: '日本' })
  for (const board of [mika, ben]) {
    await expect(edited(board)).toHaveText('In the middle日本')
    await expect.poll(() => saidOn(board)).toBe('In the middle日本')
  }
  await ben.page.keyboard.type('!')
  await expect.poll(() => saidOn(mika)).toBe('In the middle日本!')
})

/**
 * Replaces the first such word in the edited text as a browser's spelling menu does: it says what it is about to do, and
 * unless the page forbids it, changes the text in place.
 */
function replaceBySystem(board: BoardPage, word: string, better: string): Promise<void> {
  return edited(board).evaluate(
    (text, { old, now }) => {
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT)
      let node = walker.nextNode() as Text | null
      while (node && !node.data.includes(old)) node = walker.nextNode() as Text | null
      if (!node) throw new Error(`The text has no ${old}`)
      const at = node.data.indexOf(old)
      const selection = getSelection()
      selection?.setBaseAndExtent(node, at, node, at + old.length)
      const dataTransfer = new DataTransfer()
      dataTransfer.setData('text/plain', now)
      const event = { inputType: 'insertReplacementText', dataTransfer, bubbles: true, composed: true }
      if (!text.dispatchEvent(new InputEvent('beforeinput', { ...event, cancelable: true }))) return
      node.replaceData(at, old.length, now)
      selection?.collapse(node, at + now.length)
      text.dispatchEvent(new InputEvent('input', event))
    },
    { old: word, now: better },
  )
}

test('copy, cut, paste, the browser’s replacement and finding work on words in which another types', async ({
  meet,
}) => {
  const { mika, ben, people } = await bothIn(meet)
  await people[0].context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const hers = mika.page.keyboard
  /** Selects letters of Mika's line, from its start. */
  const select = async (from: number, count: number) => {
    await hers.press('Home')
    for (let i = 0; i < from; i++) await hers.press('ArrowRight')
    for (let i = 0; i < count; i++) await hers.press('Shift+ArrowRight')
  }
  const expectAll = async (text: string, bold: readonly string[]) => {
    for (const board of [mika, ben]) {
      await expect.poll(() => saidOn(board)).toBe(text)
      await expect(edited(board).locator('strong')).toHaveText(bold)
    }
  }
  await hers.type('one two ')
  const typing = ben.page.keyboard.type(', and so on until the end', { delay: 25 })
  await select(4, 3)
  await hers.press('ControlOrMeta+b')
  await hers.press('ControlOrMeta+c')
  await hers.press('Home')
  await hers.press('ControlOrMeta+v')
  await typing
  await expectAll('twoone two middle, and so on until the end', ['two', 'two'])
  await select(3, 3)
  await hers.press('ControlOrMeta+x')
  await expectAll('two two middle, and so on until the end', ['two', 'two'])
  expect(await mika.page.evaluate(() => navigator.clipboard.readText())).toBe('one')
  await hers.press('ControlOrMeta+z')
  await expectAll('twoone two middle, and so on until the end', ['two', 'two'])

  const more = ben.page.keyboard.type(' of it', { delay: 25 })
  await replaceBySystem(mika, 'middle', 'centre')
  await replaceBySystem(mika, 'two', 'too')
  await more
  await expectAll('tooone two centre, and so on until the end of it', ['too', 'two'])
  // Lines from elsewhere keep their marks; what a note can't hold stays outside.
  await mika.page.evaluate(async () => {
    const html =
      '<p>Here <strong>bold</strong><img src="https://example.org/x.png"></p><ul><li>item</li></ul><script>1</script>'
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }) })])
  })
  await hers.press('Home')
  await hers.press('Enter')
  await hers.press('ArrowUp')
  await hers.press('ControlOrMeta+v')
  await expectAll('Here bold\nitem\ntooone two centre, and so on until the end of it', ['bold', 'too', 'two'])
  await expect(edited(ben).locator('li')).toHaveText('item')

  // In the words, Ctrl+F is the browser's; on the canvas it finds them in the note.
  await hers.press('Escape')
  await hers.press('Control+f')
  const search = mika.page.getByRole('dialog', { name: 'Find on the canvas' })
  await expect(search.getByRole('combobox')).toBeFocused()
  await hers.type('centre')
  await expect(search.getByRole('option', { name: 'Here bold' })).toHaveAttribute('aria-selected', 'true')
})

test('undo takes back one’s own letters: in the words, and after leaving them all at once', async ({ meet }) => {
  const { mika, ben } = await bothIn(meet)
  // At once: typed letters are one step only while less than half a second lies between them.
  await mika.page.keyboard.insertText('one ')
  await ben.page.keyboard.type(' two')
  await expect(edited(mika)).toHaveText('one middle two')
  await mika.page.keyboard.press('ControlOrMeta+z')
  await expect(edited(ben)).toHaveText('middle two')
  await mika.page.keyboard.press('ControlOrMeta+Shift+z')
  await expect(edited(ben)).toHaveText('one middle two')
  await ben.page.keyboard.press('Escape')
  await ben.page.keyboard.press('ControlOrMeta+z')
  await expect(edited(mika)).toHaveText('one middle')
  await ben.page.keyboard.press('ControlOrMeta+z')
  expect(await saidOn(ben)).toBe('one middle')
})

test('when a note is deleted, the person typing in it sees a message, and their text is on the clipboard', async ({
  meet,
}) => {
  const { mika, ben } = await bothIn(meet)
  await mika.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await mika.page.keyboard.type('Not in the ')
  await expect(edited(ben)).toHaveText('Not in the middle')
  await ben.page.keyboard.press('Escape')
  await ben.page.keyboard.press('Delete')
  await expect(mika.page.getByText('Somebody deleted this text while you typed in it.', { exact: false })).toBeVisible()
  await expect(note(mika)).toHaveCount(0)
  await expect.poll(() => mika.page.evaluate(() => navigator.clipboard.readText())).toBe('Not in the middle')
})

test('text typed by two people while one is offline is merged', async ({ meet, watch }) => {
  const { mika, ben, people } = await bothIn(meet)
  await ben.expectState('saved')
  watch.serverMayBeAway = true
  await cutOff(people[1])
  await ben.page.keyboard.type(' and away')
  await mika.page.keyboard.type('Here in the ')
  await expect(edited(ben)).toHaveText('middle and away')
  await mika.expectState('saved')
  await people[1].context.setOffline(false)
  for (const board of [mika, ben])
    await expect(edited(board)).toHaveText('Here in the middle and away', { timeout: 20_000 })
})

test('a line that somebody splits takes along the caret of a person further on in it', async ({ meet }) => {
  const { mika, ben } = await bothIn(meet)
  await mika.page.keyboard.type('Points')
  await mika.page.keyboard.press('Enter')
  for (const board of [mika, ben]) await expect.poll(() => saidOn(board)).toBe('Points\nmiddle')
  await ben.page.keyboard.type(' or omega')
  for (const board of [mika, ben]) await expect.poll(() => saidOn(board)).toBe('Points\nmiddle or omega')
})

test('one makes words bold and a line a list while the other types in the note: both have all of it', async ({
  meet,
}) => {
  const mika = await BoardPage.create(await meet('Mika'))
  const ben = await BoardPage.join(await meet('Ben'), await mika.invite('editor'))
  const hers = mika.page.keyboard
  await writeNote(mika, 'Points to raise')
  await hers.press('Enter')
  await hers.type('middle')
  await expect.poll(() => saidOn(ben)).toBe('Points to raise\nmiddle')
  const { x, y } = await ben.middleOf(note(ben))
  await ben.page.mouse.dblclick(x, y)
  await expect(edited(ben)).toBeFocused()
  // tldraw gives the focus once more a moment later, and moves the caret with it.
  await expect(async () => {
    await ben.page.keyboard.press('ControlOrMeta+End')
    const caret = await ben.page.evaluate(() => [getSelection()?.anchorNode?.textContent, getSelection()?.anchorOffset])
    expect(caret).toEqual(['middle', 'middle'.length])
  }).toPass()
  const typing = ben.page.keyboard.type(' or omega, and so on until the end', { delay: 20 })
  // In the line in which the other person types, and then the line above it.
  await hers.press('Home')
  for (const _letter of 'middle') await hers.press('Shift+ArrowRight')
  await hers.press('ControlOrMeta+b')
  await hers.press('Home')
  await hers.press('ArrowUp')
  await hers.press('ControlOrMeta+Shift+8')
  await typing
  for (const board of [mika, ben]) {
    await expect.poll(() => saidOn(board)).toBe('Points to raise\nmiddle or omega, and so on until the end')
    await expect(edited(board).locator('li')).toHaveText('Points to raise')
    await expect(edited(board).locator('strong')).toHaveText(/^middle/)
    await board.expectState('saved')
  }
})
