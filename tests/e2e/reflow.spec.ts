// Nothing is lost where a page is enlarged four times, which leaves 320 of 1,280 px, or where a reader sets wider spacing.

import { cutBySpacing, cutWords, sidewaysPx } from './support/cut-words'
import { visitScreens, visitSession } from './support/every-screen'
import { expect, test } from './support/fixtures'

const ENLARGED = { width: 320, height: 640 }
/** A wall shows it to a room, in letters that fill it: what has no room is counted there. */
const isOfRoom = (name: string) => name.endsWith('/projector')

// German has the longest words.
test('enlarged four times no page, panel or dialog is scrolled sideways, and no word is cut', async ({ meet }) => {
  test.slow()
  const person = await meet('Mika', { viewport: ENLARGED, language: 'de' })
  const faults: Record<string, string[]> = {}
  const visit = async (name: string) => {
    if (isOfRoom(name)) return
    const px = await sidewaysPx(person.page)
    const found = [...(px > 0 ? [`${px} px wider than its window`] : []), ...(await cutWords(person.page))]
    if (found.length > 0) faults[name] = found
  }
  await visitScreens(person, 'de', visit)
  await visitSession(person, visit)
  expect(faults).toEqual({})
})

test('with wider text spacing no word is cut that was whole before', async ({ meet }) => {
  test.slow()
  const person = await meet('Mika', { viewport: { width: 1280, height: 800 } })
  const faults: Record<string, string[]> = {}
  const visit = async (name: string) => {
    if (isOfRoom(name)) return
    const found = await cutBySpacing(person.page)
    if (found.length > 0) faults[name] = found
  }
  await visitScreens(person, 'en', visit)
  await visitSession(person, visit)
  expect(faults).toEqual({})
})
