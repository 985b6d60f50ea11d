// The keys of the board, all that the sheet lists: each does its work where the sheet says, and nothing anywhere else.
// The list is the sheet's own table; a key without a row in support/keys fails.

import type { SheetKey } from '@/components/board/keys/sheet-keys'
import { expect, test } from './support/fixtures'
import { KeyBoard, type State } from './support/keys/key-board'
import { chordsFor, focusOn, PLACES, type Place } from './support/keys/places'
import { KEYS, nameOf, ROWS } from './support/keys/sheet-rows'

const CHOOSES_SELECT = 'V'

test('the sheet lists no key that has no row here', () => {
  for (const key of KEYS)
    expect(Object.keys(ROWS[key.area]), `${key.chords.join(' ')}, ${key.area}`).toContain(nameOf(key))
  expect(Object.values(ROWS).flatMap(Object.keys)).toHaveLength(KEYS.length)
})

test('each key does what the sheet says, where the sheet says', async ({ meet }) => {
  test.slow()
  const board = await KeyBoard.make(await meet('Mika'))
  const { records } = await board.state()
  const inArea = async (area: SheetKey['area'], enter: () => Promise<void>) => {
    for (const key of KEYS.filter((each) => each.area === area)) {
      await test.step(`${area}: ${nameOf(key)}`, async () => {
        await board.restore(records)
        await enter()
        await ROWS[area][nameOf(key)]?.(board, key.chords)
      })
    }
    await board.restore(records)
  }
  await inArea('canvas', () => board.page.getByRole('application').focus())
  await inArea('brief', () => board.selectSentence())
  await board.show('Register')
  await inArea('register', () => board.registerCell('title').focus())
  await board.show('Coverage')
  await inArea('coverage', async () => (await board.coverageCell('Traceability')).focus())
  for (const place of PLACES.filter(({ types, isOver }) => !types && !isOver)) {
    await test.step(place.name, () =>
      inArea('page', async () => {
        await board.show(place.view ?? 'Canvas')
        await (await place.at(board)).focus()
      }),
    )
  }
})

test('no key of the canvas acts while the focus is elsewhere', async ({ meet }) => {
  test.slow()
  const board = await KeyBoard.make(await meet('Mika'))
  const { records } = await board.state()
  const wrong: string[] = []
  for (const place of PLACES) {
    await test.step(place.name, async () => {
      await board.show(place.view ?? 'Canvas')
      await board.restore(records)
      const before = await board.state()
      const isSame = async () => isLike(place, await board.state(), before, board.ids[0] ?? '')
      const focus = await focusOn(board, place)
      const press = async (chord: string) => {
        await focus()
        await board.press(chord)
      }
      const chords = chordsFor(place)
      // All keys are pressed first, as nothing should change; single ones are tried only if something has.
      for (const chord of chords) await press(chord)
      await board.editor.evaluate((editor) => void editor.setCurrentTool('hand'))
      // The selecting tool's own key shows an effect only if another tool was active.
      await press(CHOOSES_SELECT)
      const { tool } = await board.state()
      await board.editor.evaluate((editor) => void editor.setCurrentTool('select'))
      if (tool === 'hand' && (await isSame())) return
      if (tool !== 'hand') wrong.push(`${CHOOSES_SELECT} on ${place.name}`)
      for (const chord of chords) {
        await board.restore(records)
        await press(chord)
        if (!(await isSame())) wrong.push(`${chord} on ${place.name}`)
      }
      await board.restore(records)
    })
    // Removes what was typed into a cell.
    if (place.view) await board.page.keyboard.press('Escape')
    await board.closeOverlays()
  }
  expect(wrong).toEqual([])
})

/** Whether nothing has changed; in a text field, apart from the record being typed into. */
function isLike({ types }: Place, after: State, before: State, typed: string): boolean {
  const told = (state: State) => {
    const { [typed]: record, ...others } = JSON.parse(state.records) as Record<string, unknown>
    return JSON.stringify({ ...state, records: types ? others : { ...others, record } })
  }
  return told(after) === told(before)
}
