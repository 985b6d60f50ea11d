// The one browser of the server: started when it is first needed, replaced after some jobs because browsers grow, and
// ended after a while without work. Each caller gets a fresh context, which shares nothing with any other.

import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { AppError } from '@/lib/domain/errors'
import type { Logger } from '../log/logger'
import { findChromium } from './find-chromium'

export interface ChromiumOptions {
  /** CHROMIUM_PATH. */
  readonly path: string | undefined
  /** The only host that the browser can find: our own. */
  readonly host: () => string
  readonly logger: Logger
  /** Jobs of one browser. */
  readonly jobsPerBrowser?: number
  readonly idleMs?: number
}

const JOBS_PER_BROWSER = 100
const IDLE_MS = 5 * 60_000
/** A busy machine takes seconds for it. */
const START_DEADLINE_MS = 30_000
/** All that a browser needs of our environment, which holds secrets. */
const PASSED_ON = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'XDG_CACHE_HOME', 'FONTCONFIG_PATH', 'FONTCONFIG_FILE', 'TZ']

export const RENDERER_MISSING =
  'This server has no Chromium, which draws pictures and PDFs. Whoever runs it can install one (Debian: apt-get install chromium; elsewhere: npx playwright install chromium), or name one in CHROMIUM_PATH. The page of the board draws PNG, JPEG and SVG without it.'

/** Owns the server's one browser, and gives each caller a fresh context. */
export class Chromium {
  readonly #options: ChromiumOptions
  #browser: Promise<Browser> | undefined
  #jobs = 0
  #open = 0
  #idle: NodeJS.Timeout | undefined
  #isClosed = false

  constructor(options: ChromiumOptions) {
    this.#options = options
  }

  /** Contexts that are open just now. */
  get openContexts(): number {
    return this.#open
  }

  /** Whether there is a Chromium to start. */
  async isThere(): Promise<boolean> {
    return (await findChromium(this.#options.path)) !== undefined
  }

  /** Runs `work` in a context of its own and closes it. Throws AppError `renderer-missing`, `busy`, and what `work` throws. */
  async withContext<T>(options: BrowserContextOptions, work: (context: BrowserContext) => Promise<T>): Promise<T> {
    clearTimeout(this.#idle)
    const browser = await this.#running()
    this.#jobs++
    const context = await browser.newContext(options)
    this.#open++
    try {
      return await work(context)
    } finally {
      // A browser that has died has nothing left to close.
      await context.close().catch(() => undefined)
      this.#open--
      await this.#afterJob()
    }
  }

  /** Ends the browser, and starts no other. */
  async close(): Promise<void> {
    this.#isClosed = true
    await this.#end()
  }

  async #running(): Promise<Browser> {
    if (this.#isClosed) throw new AppError('busy', 'The server is stopping. Try again in a moment.', undefined, 5)
    // One that ends late, after another was started, must not make that one be forgotten: nobody would ever end it.
    const forget = () => {
      if (this.#browser === starting) this.#browser = undefined
    }
    const starting: Promise<Browser> = this.#browser ?? this.#start(forget)
    this.#browser = starting
    try {
      return await starting
    } catch (error) {
      forget()
      throw error
    }
  }

  async #start(onEnded: () => void): Promise<Browser> {
    const { path, host, logger } = this.#options
    const executablePath = await findChromium(path)
    if (executablePath === undefined) throw new AppError('renderer-missing', RENDERER_MISSING)
    const browser = await launch(executablePath, host()).catch((error: unknown) => {
      logger.error({ err: error }, 'Chromium did not start')
      throw new AppError(
        'renderer-missing',
        'The Chromium of this server does not start. Whoever runs it finds the reason in the log.',
      )
    })
    this.#jobs = 0
    browser.on('disconnected', () => {
      if (!this.#isClosed) logger.info({ jobs: this.#jobs }, 'Chromium has ended')
      onEnded()
    })
    return browser
  }

  async #afterJob(): Promise<void> {
    const { jobsPerBrowser = JOBS_PER_BROWSER, idleMs = IDLE_MS } = this.#options
    if (this.#open > 0) return
    if (this.#jobs >= jobsPerBrowser) await this.#end()
    else this.#idle = setTimeout(() => void this.#end(), idleMs).unref()
  }

  async #end(): Promise<void> {
    clearTimeout(this.#idle)
    const running = this.#browser
    this.#browser = undefined
    // One that never started has nothing to end.
    const browser = await running?.catch(() => undefined)
    await browser?.close()
  }
}

/** Starts the program in its own sandbox, where it can find one host of all. */
async function launch(executablePath: string, host: string): Promise<Browser> {
  const { chromium } = await import('playwright-core')
  return chromium.launch({
    executablePath,
    timeout: START_DEADLINE_MS,
    // Chromium refuses its own sandbox to root alone.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      // Beside the gate, which looks at each request: nothing else has an address.
      `--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE ${host}`,
      '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
      '--disable-background-networking',
      '--no-proxy-server',
      '--no-pings',
      '--disable-gpu',
    ],
    env: environment(),
    // The server decides by itself when it stops.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
}

/**
 * Starts the browser that would draw, as it would be started, and ends it. Resolves to its version, or to undefined
 * where there is none; rejects with what it printed where it doesn't start.
 */
export async function tryChromium(path: string | undefined): Promise<string | undefined> {
  const executablePath = await findChromium(path)
  if (executablePath === undefined) return undefined
  const browser = await launch(executablePath, 'localhost')
  try {
    await browser.newPage()
    return browser.version()
  } finally {
    await browser.close()
  }
}

function environment(): Record<string, string> {
  return Object.fromEntries(PASSED_ON.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])))
}
