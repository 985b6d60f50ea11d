// Finds a Chromium for the browser tests, or installs Debian's if that is allowed.
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { installFromDebian } from './debian-packages.mjs'

// The headless shell is the same browser without its windows, and takes two thirds of the processor for a test.
const SHELL = 'chromium-headless-shell'
const WHOLE = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Returns the path of a Chromium: CHROMIUM_PATH, then PATH, then Playwright's own; undefined if there is none. */
export async function findChromium(names = [SHELL, ...WHOLE]) {
  const named = process.env.CHROMIUM_PATH
  if (named) return isExecutable(named) ? named : undefined
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) if (isExecutable(join(folder, name))) return join(folder, name)
  }
  const { chromium } = await import('@playwright/test')
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined
}

/** The same for golden pictures: they were accepted in the whole browser, which smooths letters otherwise than the shell. */
export const findWholeChromium = () => findChromium(WHOLE)

/** Does the same as findChromium, but installs Debian's packages if there is none and it runs as root on Debian. */
export async function ensureChromium() {
  const found = await findChromium()
  if (found || process.env.CHROMIUM_PATH) return found
  installFromDebian('Chromium', [SHELL, 'chromium'])
  return findChromium()
}

export const NO_CHROMIUM =
  'The browser tests need Chromium. Install it (Debian: apt-get install chromium; elsewhere: ' +
  'npx playwright install chromium), or set CHROMIUM_PATH to the program, and run again.'

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
