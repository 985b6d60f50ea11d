import { defineConfig } from '@playwright/test'

const GOLDEN_PICTURES = '**/faithful.spec.ts'

/** The browser at a path; Playwright's own without one. */
const launch = (path: string | undefined) => ({
  launchOptions: {
    ...(path ? { executablePath: path } : {}),
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Tests measure what people see, not how a machine without a screen smooths fonts.
      '--font-render-hinting=none',
    ],
  },
})

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  // Each worker has a server and a browser of its own, and keeps 1.3 cores busy: on two cores a second one uses what the
  // first one waits for (decision 140).
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  // Long enough for a machine that does other things as well: whoever passes waits for none of it.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    browserName: 'chromium',
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // A trace of each test costs a third of the time of them all: asked for where one is looked into.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    actionTimeout: 20_000,
    // Each page would fetch all files of the pages; the tests of the worker ask for it.
    serviceWorkers: 'block',
  },
  projects: [
    { name: 'pages', testIgnore: GOLDEN_PICTURES, use: launch(process.env.CHROMIUM_PATH) },
    {
      name: 'pictures',
      testMatch: GOLDEN_PICTURES,
      use: launch(process.env.PICTURE_CHROMIUM_PATH ?? process.env.CHROMIUM_PATH),
    },
  ],
})
