// axe-core finds nothing on any page, panel, dialog and state of a session, on a wide screen and on a phone, in both
// languages and themes. On the phone, a finger misses nothing either.

import { axeFaults } from './support/axe'
import { visitScreens, visitSession } from './support/every-screen'
import { expect, type Person, type PersonOptions, test } from './support/fixtures'
import { smallTargets } from './support/small-targets'

const LOOKS = [
  { language: 'en', theme: 'light', viewport: { width: 1440, height: 900 } },
  { language: 'ja', theme: 'dark', viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
] as const satisfies readonly PersonOptions[]

async function faultsOn({ page }: Person, look: PersonOptions): Promise<string[]> {
  return [...(await axeFaults(page)), ...(look.hasTouch ? await smallTargets(page) : [])]
}

for (const look of LOOKS) {
  const { language, theme, viewport } = look
  test(`axe finds nothing on any page, panel or dialog: ${language}, ${theme}, ${viewport.width} px`, async ({
    meet,
  }) => {
    test.slow()
    const person = await meet('Mika', look)
    const faults: Record<string, string[]> = {}
    await visitScreens(person, language, async (name) => {
      const found = await faultsOn(person, look)
      if (found.length > 0) faults[name] = found
    })
    expect(faults).toEqual({})
  })

  test(`axe finds nothing in a session, by its screens: ${language}, ${theme}, ${viewport.width} px`, async ({
    meet,
  }) => {
    test.slow()
    const person = await meet('Mika', look)
    const faults: Record<string, string[]> = {}
    await visitSession(person, async (name) => {
      const found = await faultsOn(person, look)
      if (found.length > 0) faults[name] = found
    })
    expect(faults).toEqual({})
  })
}
