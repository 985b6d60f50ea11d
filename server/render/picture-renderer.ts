// Draws boards in the server's Chromium: opens /render of this very server in a fresh context, gives it its job, and
// gathers what it draws. The page never signs in; what it may see is what the job brings.

import type { BrowserContext, Page } from 'playwright-core'
import { AppError } from '@/lib/domain/errors'
import { RENDER_FUNCTION, RENDER_PATHS } from '@/lib/picture/render-message'
import type { Limits } from '@/lib/protocol/limits'
import type { Asker } from '../fairness/asker'
import type { Logger } from '../log/logger'
import { Chromium } from './chromium'
import { PictureInbox } from './picture-inbox'
import { printPdf } from './print-pdf'
import type { RenderedPicture, RenderJob } from './render-job'
import { RenderQueue } from './render-queue'
import { guardRequests } from './request-gate'

export interface PictureRendererOptions {
  /** CHROMIUM_PATH. */
  readonly chromiumPath: string | undefined
  /** The address on which this server listens, as `http://127.0.0.1:3000`; read when the first job runs. */
  readonly origin: () => string
  readonly limits: Pick<Limits, 'maxWaitingRenders' | 'maxRenderMs'>
  readonly logger: Logger
  readonly jobsPerBrowser?: number
}

const VIEWPORT = { width: 1280, height: 800 }

/** Draws boards in the server's Chromium. */
export class PictureRenderer {
  readonly #options: PictureRendererOptions
  readonly #chromium: Chromium
  readonly #queue: RenderQueue

  constructor(options: PictureRendererOptions) {
    const { chromiumPath, origin, logger, limits, jobsPerBrowser } = options
    this.#options = options
    const host = () => new URL(origin()).hostname
    this.#chromium = new Chromium({ path: chromiumPath, host, logger, ...(jobsPerBrowser && { jobsPerBrowser }) })
    this.#queue = new RenderQueue(limits)
  }

  /** The current figures. */
  get stats(): { readonly waiting: number; readonly openContexts: number } {
    return { waiting: this.#queue.waiting, openContexts: this.#chromium.openContexts }
  }

  /** True when nothing is being drawn and nobody waits, so that background work may begin. */
  get isIdle(): boolean {
    return this.#queue.isIdle
  }

  /** Whether this server has a Chromium. */
  isThere(): Promise<boolean> {
    return this.#chromium.isThere()
  }

  /**
   * Draws a job when it is its asker's turn: one picture, or each frame by itself. Throws AppError `renderer-missing`, `busy`,
   * `too-large`, `bad-request` for an empty board or when `signal` aborts, and `internal`.
   */
  async draw(job: RenderJob, asker: Asker, signal?: AbortSignal): Promise<readonly RenderedPicture[]> {
    // Before the queue: where nothing can be drawn, nobody needs to wait for it.
    if (!(await this.isThere())) await this.#chromium.withContext({}, () => Promise.resolve())
    return this.#queue.run(asker, (ended) => this.#drawNow(job, ended), signal)
  }

  /** Ends the browser; what is being drawn fails. */
  async close(): Promise<void> {
    await this.#chromium.close()
  }

  async #drawNow(job: RenderJob, signal: AbortSignal): Promise<readonly RenderedPicture[]> {
    const { task } = job
    const { language, theme } = task.kind === 'minutes' ? { ...task, theme: 'light' as const } : task.request
    const options = {
      viewport: VIEWPORT,
      locale: language,
      colorScheme: theme,
      serviceWorkers: 'block' as const,
      acceptDownloads: false,
    }
    try {
      return await this.#chromium.withContext(options, (context) => this.#drawIn(context, job, signal))
    } catch (error) {
      if (error instanceof AppError || signal.aborted) throw error
      this.#options.logger.error({ err: error }, 'A picture could not be drawn')
      throw new AppError('internal', 'The picture could not be drawn. Try again; the log of the server says more.')
    }
  }

  async #drawIn(context: BrowserContext, job: RenderJob, signal: AbortSignal): Promise<readonly RenderedPicture[]> {
    const { origin, logger } = this.#options
    const inbox = new PictureInbox()
    const end = () => inbox.fail(new Error('The drawing was ended.'))
    signal.addEventListener('abort', end)
    const onRefused = (address: string, isNavigation: boolean) => {
      logger.warn({ address }, 'A drawing page asked for something foreign')
      if (isNavigation) inbox.fail(new Error('The drawing page wanted to go elsewhere.'))
    }
    try {
      if (signal.aborted) end()
      await guardRequests(context, origin(), job, onRefused)
      await context.exposeFunction(RENDER_FUNCTION, (message: unknown) => inbox.take(message))
      const page = await context.newPage()
      watch(page, inbox)
      // Its end is what the page says; that it can't be loaded at all is one, too.
      page.goto(origin() + RENDER_PATHS.page, { waitUntil: 'commit' }).then(
        (response) => {
          if (!response?.ok()) inbox.fail(new Error(`The drawing page answered ${response?.status()}.`))
        },
        (error: Error) => inbox.fail(error),
      )
      const drawn = await inbox.drawn
      if (drawn.kind === 'printable')
        return [{ name: '', bytes: await printPdf(page, signal), widthPx: 0, heightPx: 0 }]
      return drawn.pictures
    } finally {
      signal.removeEventListener('abort', end)
    }
  }
}

/** Ends the job where its page ends. */
function watch(page: Page, inbox: PictureInbox): void {
  page.on('crash', () => inbox.fail(new Error('The drawing page crashed.')))
  page.on('close', () => inbox.fail(new Error('The drawing page was closed.')))
  page.on('pageerror', (error) => inbox.fail(error))
}
