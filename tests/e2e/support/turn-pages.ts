// Pages as they arrive for a language from right to left. No such language is on offer: what the server says of the direction is
// turned on the way, and everything behind it is the app's own.

import type { BrowserContext } from '@playwright/test'

/** Where a page states its direction: in its markup, and in what its code begins with. */
const STATED = [
  ['<html lang="en" dir="ltr"', '<html lang="en" dir="rtl"'],
  ['\\"direction\\":\\"ltr\\"', '\\"direction\\":\\"rtl\\"'],
] as const

/** Turns every page that the context opens from now on. Throws in the page's place where one doesn't state its direction. */
export async function turnPages(context: BrowserContext): Promise<void> {
  // A page that a test hands over has no address of this machine: Chromium asks before it lets it open the socket.
  await context.grantPermissions(['local-network-access'])
  await context.route('**/*', async (route) => {
    if (route.request().resourceType() !== 'document') return route.fallback()
    const response = await route.fetch()
    const body = STATED.reduce(
      (html, [from, to]) => {
        if (!html.includes(from)) throw new Error(`${response.url()} does not state ${from}`)
        return html.replaceAll(from, to)
      },
      await response.text(),
    )
    await route.fulfill({ response, body })
  })
}
