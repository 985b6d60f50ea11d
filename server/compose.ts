// The one place that names concrete classes and joins them. Everything it makes exists once in the process.

import { randomFillSync } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { makeId } from '@/lib/std/ids'
import { createApi } from './api/app'
import { AssetStore } from './assets/asset-store'
import { ImageEncoder } from './assets/image-encoder'
import { ImageUploads } from './assets/image-uploads'
import { UploadGate } from './assets/upload-gate'
import { createDecideAccess } from './auth/access'
import { createAuth } from './auth/create-auth'
import { watchCredentials } from './auth/credential-watch'
import { FailedSignIns } from './auth/failed-sign-ins'
import { createIdentities } from './auth/identities'
import { KnownDevices } from './auth/known-devices'
import { createRateLimits } from './auth/rate-limit'
import { SetupToken } from './auth/setup-token'
import { BoardFileReader } from './board-files/board-file-reader'
import { BoardFileUploads } from './board-files/board-file-uploads'
import { boardRules } from './board-rules'
import { BoardWork, FOR_THE_SERVER } from './board-work/board-work'
import { BriefReader } from './briefs/brief-reader'
import { CitationCarrier } from './briefs/citation-carrier'
import type { Config } from './config/config'
import { createRuntime } from './create-runtime'
import { keptSecret } from './data-folder/app-secret'
import { requireOwnFiles } from './data-folder/owned-files'
import { checkDatabase } from './db/engine/check-database'
import { openAppDb } from './db/engine/client'
import { lockDatabase } from './db/engine/process-lock'
import { migrate } from './db/migration/migrate'
import { createRepositories } from './db/repositories'
import { ServerNumbersRepository } from './db/server-numbers'
import { ExportFolder } from './delivery/export-folder'
import { BoardWatch } from './embeds/board-watch'
import { AddressSigner, derivedSecret } from './embeds/derived-secret'
import { RenderedPictures } from './embeds/rendered-pictures'
import { FaceCutter } from './fonts/face-cutter'
import { addressKey } from './http/address-key'
import { requestAddress } from './http/client-address'
import { createHttpServer } from './http/create-http-server'
import { ownOrigin } from './http/own-origin'
import { createPages } from './http/pages'
import { ProxyWatch } from './http/proxy-watch'
import type { Logger } from './log/logger'
import { createMailer } from './mail/mailer'
import { createMetrics } from './metrics/create-metrics'
import { createServerFacts } from './metrics/server-facts'
import { UnhandledRejections } from './metrics/unhandled-rejections'
import { ThreadedUpdateLog } from './persistence/threaded-update-log'
import { WorkerFolding } from './persistence/worker-folding'
import { PictureRenderer } from './render/picture-renderer'
import { setRuntime } from './runtime'
import { createAuthEvents } from './services/accounts/auth-events'
import { makeFirstAdmin } from './services/accounts/make-first-admin'
import type { ServiceContext } from './services/context'
import { embedOriginsOf } from './services/embeds/open-embed'
import { keepThumbnails } from './services/pictures/keep-thumbnails'
import { renderPicture } from './services/pictures/render-picture'
import { PEOPLE_NEWS_EVERY_MS, tellPeople } from './services/sessions/tell-people'
import { startJobs } from './services/start-jobs'
import { shutDown } from './shutdown'
import { createBoardRooms } from './sync/create-board-rooms'
import { SyncCounters } from './sync/sockets/sync-counters'
import { seedTemplates } from './templates/seed-templates'
import { neverBack, systemClock } from './time/clock'
import { KeyedThrottle } from './time/keyed-throttle'

export interface Foreboard {
  /** The HTTP server, which is not listening yet. */
  readonly httpServer: Server
  /** The services, for programs that work on the same data in the same process. */
  readonly services: ServiceContext
  /** Makes the first admin at /setup; undefined where there is one. */
  readonly setupToken: string | undefined
  /** Ends everything in order; every change that was reported as saved is on the disk. */
  shutDown(): Promise<void>
}

/** Live pictures: how often one is drawn at most, and what is kept of all of them. */
const LIVE_PICTURES = { minIntervalMs: 10_000, maxBytes: 64 * 1024 * 1024 }

/**
 * Locks and migrates the data of a configuration and joins a server on it. `withPages: false` leaves Next out, for
 * tests of the API. Throws with a sentence when another process uses the data, or when it is of a newer version.
 */
export async function compose(
  config: Config,
  logger: Logger,
  { withPages }: { readonly withPages: boolean },
): Promise<Foreboard> {
  const { databaseUrl, appUrl, trustProxy, limits } = config
  await mkdir(config.dataDir, { recursive: true })
  requireOwnFiles(config)
  const releaseLock = lockDatabase(databaseUrl)
  const unhandledRejections = new UnhandledRejections(logger)
  const release = () => {
    unhandledRejections.dispose()
    releaseLock()
  }
  try {
    await migrate(databaseUrl)
    const db = openAppDb(databaseUrl)
    const log = await ThreadedUpdateLog.open(databaseUrl, logger)
    const now = neverBack(() => new Date())
    const repositories = createRepositories(db, now)
    const newId = () => makeId((bytes) => randomFillSync(bytes))
    await seedTemplates(repositories.templates, newId)

    const secret = config.appSecret ?? (await keptSecret(config.dataDir))
    const events = createAuthEvents(() => services, logger)
    const { defaultLocale, signupMode, oidc } = config
    const auth = createAuth({ db, secret, appUrl, defaultLocale, signupMode, oidc, events, logger })
    const { signIns, apiTokens } = repositories
    const identities = createIdentities({ auth, signIns, apiTokens, now })
    const proxyWatch = new ProxyWatch({ trustProxy, appUrl, clock: systemClock, logger })
    const decideAccess = createDecideAccess({ identities, boards: repositories.boards, trustProxy, appUrl, proxyWatch })
    const counters = new SyncCounters()
    const folding = new WorkerFolding({ logger })
    const rooms = createBoardRooms({
      log,
      folding,
      limits,
      decideAccess,
      addressOf: (request) => addressKey(requestAddress(request, trustProxy).clientIp),
      counters,
      epochOf: (boardId) => repositories.boards.epochOf(boardId),
      changeEpoch: (boardId, epoch) => repositories.boards.setEpoch(boardId, epoch),
      ...boardRules(limits),
      logger,
    })
    const assetStore = await AssetStore.open(join(config.dataDir, 'assets'), repositories.assets, newId)
    const encoder = new ImageEncoder(logger)
    const briefReader = new BriefReader(logger)
    const citationCarrier = new CitationCarrier(logger)
    const boardFileReader = new BoardFileReader(logger)
    const boardWork = new BoardWork(logger)
    const faceCutter = new FaceCutter(logger)
    const peopleNews = new KeyedThrottle({
      clock: systemClock,
      everyMs: PEOPLE_NEWS_EVERY_MS,
      run: (boardId) => tellPeople(services, boardId),
      onFailed: (error, boardId) => logger.error({ boardId, err: error }, 'Who is in a session could not be told'),
    })
    const pictures = new PictureRenderer({
      chromiumPath: config.chromiumPath,
      origin: () => ownOrigin(httpServer),
      limits,
      logger,
    })
    const boardWatch = new BoardWatch({ rooms, newId, maxWaiting: limits.maxWaitingEmbedReads })
    const services: ServiceContext = {
      ...repositories,
      rooms,
      peopleNews,
      assetStore,
      imageUploads: new ImageUploads({
        store: assetStore,
        encoder,
        gate: new UploadGate(limits, systemClock, 'images'),
        limits,
      }),
      boardFileUploads: new BoardFileUploads({
        store: assetStore,
        gate: new UploadGate(limits, systemClock, 'board files'),
        reader: boardFileReader,
        limits,
      }),
      boardWork,
      briefReader,
      citationCarrier,
      pictures,
      faceCutter,
      briefUploads: new UploadGate(limits, systemClock, 'briefs'),
      readLimits: limits,
      visitorReadLimits: { ...limits, maxBriefCpuMs: Math.min(limits.maxBriefCpuMs, limits.maxVisitorBriefCpuMs) },
      boardLimits: limits,
      guestBoards: config.guestBoards,
      signupMode,
      oidcName: oidc?.name ?? null,
      baseUrl: appUrl,
      mailer: config.smtp ? createMailer(config.smtp) : null,
      setupToken: new SetupToken(),
      boardWatch,
      signAddress: new AddressSigner(secret, 'addresses that show a board'),
      livePictures: new RenderedPictures({ clock: systemClock, ...LIVE_PICTURES }),
      drawing: {
        isThere: () => pictures.isThere(),
        draw: (board, request, signal) => renderPicture(services, { board }, request, { ...FOR_THE_SERVER, signal }),
      },
      exportFolder: new ExportFolder(join(config.dataDir, 'exports')),
      webhookSecret: derivedSecret(secret, 'webhooks'),
      deliveryLimits: { ...limits, allowPrivateWebhooks: config.webhookPrivate },
      logger,
      defaultLocale,
      now,
      newId,
    }
    const isSetUp = await makeFirstAdmin(services, config.firstAdmin)
    const stopJobs = startJobs(services, systemClock, logger)
    setRuntime(createRuntime(config, services, identities))

    const stopWatchingCredentials = watchCredentials({ rooms, signIns, apiTokens, now, clock: systemClock, logger })
    const rateLimits = createRateLimits(limits, systemClock)
    const checkReadiness = async () => {
      const database = await checkDatabase(db)
      const saving = rooms.stats().isDegraded ? 'failing' : 'ok'
      return { ready: database === 'ok' && saving === 'ok', checks: { database, saving } }
    }
    const readServerFacts = createServerFacts({
      ...{ databaseUrl, dataDir: config.dataDir, limits, now, checkReadiness },
      numbers: new ServerNumbersRepository(db),
      stats: () => rooms.stats(),
    })
    const knownDevices = new KnownDevices(derivedSecret(secret, 'known devices'), {
      isSecure: appUrl?.startsWith('https:') ?? false,
    })
    const failedSignIns = new FailedSignIns({ secret, clock: systemClock, logger })
    const parts = { services, auth, identities, rateLimits, knownDevices, failedSignIns, proxyWatch, readServerFacts }
    const api = createApi({ ...parts, appUrl, limits, logger })
    const pages = withPages
      ? await createPages({ production: config.production, hostname: 'localhost', port: config.port })
      : undefined
    const metrics = createMetrics({ counters, stats: () => rooms.stats(), unhandledRejections })
    const httpServer: Server = createHttpServer({
      api,
      rooms,
      pages,
      trustProxy,
      appUrl,
      production: config.production,
      embedOrigins: (boardId, key) => embedOriginsOf(services, boardId, key),
      checkReadiness,
      metrics: { metrics, token: config.metricsToken },
      proxyWatch,
      logger,
    })
    const stopKeepingThumbnails = pages ? keepThumbnails(services, limits, systemClock, logger) : undefined
    const stopServices = async () => {
      await stopWatchingCredentials()
      await stopKeepingThumbnails?.()
      await stopJobs()
      await peopleNews.stop()
    }
    const disconnect = async () => {
      metrics.dispose()
      encoder.close()
      briefReader.close()
      await citationCarrier.close()
      await boardFileReader.close()
      await boardWork.close()
      await faceCutter.close()
      await folding.close()
      await db.$disconnect()
      await log.close()
    }
    return {
      httpServer,
      services,
      setupToken: isSetUp ? undefined : services.setupToken.text,
      shutDown: () => {
        // Requests that wait for news would hold the server up.
        boardWatch.close()
        return shutDown({ httpServer, rooms, pictures, pages, stopServices, disconnect, releaseLock: release })
      },
    }
  } catch (error) {
    release()
    throw error
  }
}
