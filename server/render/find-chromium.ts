// Finds the Chromium that draws: the one that the configuration names, then one on the PATH, then Playwright's own.

import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chromium-headless-shell']

/** The path of the program; undefined where there is none, also where the named one doesn't exist. */
export async function findChromium(named: string | undefined): Promise<string | undefined> {
  if (named !== undefined) return isExecutable(named) ? named : undefined
  for (const folder of (process.env.PATH ?? '').split(delimiter).filter(Boolean)) {
    for (const name of NAMES) if (isExecutable(join(folder, name))) return join(folder, name)
  }
  const { chromium } = await import('playwright-core')
  const own = chromium.executablePath()
  return existsSync(own) ? own : undefined
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    // Not there, or not for us: the next place may have one.
    return false
  }
}
