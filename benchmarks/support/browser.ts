// Starts the Chromium that the benchmarks share: the one that `npm run bench` found.

import { type Browser, chromium } from '@playwright/test'

export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH
  if (!executablePath) throw new Error('Run this through npm run bench, or set CHROMIUM_PATH')
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-background-networking'] })
}
