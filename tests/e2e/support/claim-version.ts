// A page that claims another version than its own: the effect of a server update on an open page.

import type { Page } from '@playwright/test'

/** Lets `claimVersion` work on pages that are loaded from now on. */
export async function allowVersionClaims(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.WebSocket = new Proxy(window.WebSocket, {
      construct(target, [url, ...rest]: [string, ...unknown[]]) {
        const address = new URL(url, window.location.href)
        const { claimedVersion } = document.documentElement.dataset
        if (claimedVersion && address.searchParams.has('v')) address.searchParams.set('v', claimedVersion)
        return Reflect.construct(target, [address.href, ...rest]) as WebSocket
      },
    })
  })
}

/** From now on the page's sockets claim this version, until the page is loaded again or gets another one. */
export async function claimVersion(page: Page, version: number): Promise<void> {
  await page.evaluate((claimed) => {
    document.documentElement.dataset.claimedVersion = String(claimed)
  }, version)
}
