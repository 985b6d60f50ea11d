// A walk through every page, panel, dialog and state of a session, three times: on a wide screen, on a phone, and enlarged
// four times, in three languages and both themes. axe-core finds nothing, nothing is lost where a reader sets wider spacing
// or enlarges the page, and a finger misses nothing.

import { axeFaults } from './support/axe'
import { cutBySpacing, cutWords, sidewaysPx } from './support/cut-words'
import { visitScreens, visitSession } from './support/every-screen'
import { expect, type Person, type PersonOptions, test } from './support/fixtures'
import { smallTargets } from './support/small-targets'

interface Walk {
  readonly what: string
  readonly look: PersonOptions & { readonly language: 'en' | 'de' | 'ja' }
  readonly faultsOn: (person: Person, screen: string) => Promise<string[]>
}

/** A wall shows it to a room, in letters that fill it: what has no room is counted there. */
const isOfRoom = (screen: string) => screen.endsWith('/projector')

const WALKS: readonly Walk[] = [
  {
    what: 'axe finds nothing, and wider spacing cuts no word that was whole: en, light, 1440 px',
    look: { language: 'en', theme: 'light', viewport: { width: 1440, height: 900 } },
    faultsOn: async ({ page }, screen) => [
      ...(await axeFaults(page)),
      ...(isOfRoom(screen) ? [] : await cutBySpacing(page)),
    ],
  },
  {
    what: 'axe finds nothing, and a finger misses nothing: ja, dark, 390 px',
    look: {
      language: 'ja',
      theme: 'dark',
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    },
    faultsOn: async ({ page }) => [...(await axeFaults(page)), ...(await smallTargets(page))],
  },
  {
    // German has the longest words. 320 px are what is left of 1,280 where a page is enlarged four times.
    what: 'nothing is scrolled sideways, and no word is cut: de, light, 320 px',
    look: { language: 'de', theme: 'light', viewport: { width: 320, height: 640 } },
    faultsOn: async ({ page }, screen) => {
      if (isOfRoom(screen)) return []
      const px = await sidewaysPx(page)
      return [...(px > 0 ? [`${px} px wider than its window`] : []), ...(await cutWords(page))]
    },
  },
]

for (const { what, look, faultsOn } of WALKS) {
  const WAYS = {
    'every page, panel and dialog': (person: Person, visit: (name: string) => Promise<void>) =>
      visitScreens(person, look.language, visit),
    'every state of a session': visitSession,
  }
  for (const [where, way] of Object.entries(WAYS)) {
    test(`${where}: ${what}`, async ({ meet }) => {
      test.slow()
      const person = await meet('Mika', look)
      const faults: Record<string, string[]> = {}
      await way(person, async (name) => {
        const found = await faultsOn(person, name)
        if (found.length > 0) faults[name] = found
      })
      expect(faults).toEqual({})
    })
  }
}
