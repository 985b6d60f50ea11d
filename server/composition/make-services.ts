// The context of all use cases: rows, rooms, files, mail, and the threads and programs that read and draw for them.

import { join } from 'node:path'
import { AssetStore } from '../assets/asset-store'
import { ImageEncoder } from '../assets/image-encoder'
import { ImageUploads } from '../assets/image-uploads'
import { UploadGate } from '../assets/upload-gate'
import { SetupToken } from '../auth/setup-token'
import { BoardFileReader } from '../board-files/board-file-reader'
import { BoardFileUploads } from '../board-files/board-file-uploads'
import { BoardWork, FOR_THE_SERVER } from '../board-work/board-work'
import { BriefReader } from '../briefs/brief-reader'
import { CitationCarrier } from '../briefs/citation-carrier'
import type { Config } from '../config/config'
import { ExportFolder } from '../delivery/export-folder'
import { BoardWatch } from '../embeds/board-watch'
import { AddressSigner, derivedSecret } from '../embeds/derived-secret'
import { RenderedPictures } from '../embeds/rendered-pictures'
import { FaceCutter } from '../fonts/face-cutter'
import type { Logger } from '../log/logger'
import { BrandedMailer } from '../mail/branded-mail'
import { CountedMailer, type MailCounts } from '../mail/counted-mailer'
import { createMailer } from '../mail/mailer'
import { PictureRenderer } from '../render/picture-renderer'
import { recordsShownToAll } from '../services/boards/board-records'
import type { ServiceContext } from '../services/context'
import { BoardVisits } from '../services/news/board-visits'
import { renderPicture } from '../services/pictures/render-picture'
import { TurnoutNews } from '../services/rounds/turnout-news'
import { PEOPLE_NEWS_EVERY_MS, tellPeople } from '../services/sessions/tell-people'
import type { BoardRooms } from '../sync/board-rooms'
import { systemClock } from '../time/clock'
import { KeyedThrottle } from '../time/keyed-throttle'
import { KeyedTurns } from '../time/keyed-turns'
import type { Stores } from './open-stores'

/** Live pictures: how often one is drawn at most, and what is kept of all of them. */
const LIVE_PICTURES = { minIntervalMs: 10_000, maxBytes: 64 * 1024 * 1024 }

export interface ServicesOptions {
  readonly config: Config
  readonly stores: Stores
  readonly rooms: BoardRooms
  /** The secret from which those of addresses and webhooks are derived. */
  readonly secret: string
  /** Another node has the data folder open. */
  readonly isFolderShared?: boolean
  /** This server's own address, once it listens: its browser loads pages from there. */
  readonly origin: () => string
  readonly logger: Logger
}

export interface MadeServices {
  readonly services: ServiceContext
  /** What became of mails since the start; null where none are sent. */
  readonly mailCounts: () => MailCounts | null
  /** Answers requests that wait for news: they would hold the server up. */
  readonly endWaiting: () => void
  /** Stops reporting who is in a session, after finishing the reports in progress. */
  readonly stopTelling: () => Promise<void>
  /** Ends the threads and programs that read. */
  readonly close: () => Promise<void>
}

/** Makes the services. What they do without a request is started later (services/start-jobs). */
export async function makeServices(options: ServicesOptions): Promise<MadeServices> {
  const { config, stores, rooms, secret, isFolderShared = false, origin, logger } = options
  const { limits, signupMode, dataDir, formerSecret } = config
  const { repositories, now, newId } = stores
  const assetStore = await AssetStore.open(join(dataDir, 'assets'), repositories.assets, newId, {
    isShared: isFolderShared,
  })
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
  const turnoutNews = new TurnoutNews(rooms, systemClock)
  const pictures = new PictureRenderer({ chromiumPath: config.chromiumPath, origin, limits, logger })
  const boardWatch = new BoardWatch({
    rooms,
    readShown: (boardId) => recordsShownToAll(services, boardId),
    newId,
    maxWaiting: limits.maxWaitingEmbedReads,
  })
  const mailer = config.smtp
    ? new CountedMailer(new BrandedMailer(createMailer(config.smtp), () => repositories.branding.read()))
    : null
  const services: ServiceContext = {
    ...repositories,
    rooms,
    presence: stores.presence,
    peopleNews,
    turnoutNews,
    boardVisits: new BoardVisits({ ...repositories, rooms, now }),
    versionTurns: new KeyedTurns(),
    roundTurns: new KeyedTurns(),
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
    workbookUploads: new UploadGate(limits, systemClock, 'workbooks'),
    readLimits: limits,
    visitorReadLimits: { ...limits, maxBriefCpuMs: Math.min(limits.maxBriefCpuMs, limits.maxVisitorBriefCpuMs) },
    boardLimits: limits,
    workspaceQuotaBytes: config.workspaceQuotaBytes,
    guestBoards: config.guestBoards,
    signupMode,
    oidcName: config.oidc?.name ?? null,
    baseUrl: config.appUrl,
    mailer,
    signMail: new AddressSigner(secret, 'links in mails', formerSecret),
    setupToken: new SetupToken(),
    boardWatch,
    signAddress: new AddressSigner(secret, 'addresses that show a board', formerSecret),
    livePictures: new RenderedPictures({ clock: systemClock, ...LIVE_PICTURES }),
    drawing: {
      isThere: () => pictures.isThere(),
      draw: (board, onlooker, request, signal) =>
        renderPicture(services, board, onlooker, request, { ...FOR_THE_SERVER, signal }),
    },
    exportFolder: new ExportFolder(join(dataDir, 'exports')),
    webhookSecret: derivedSecret(secret, 'webhooks'),
    formerWebhookSecret: formerSecret === undefined ? null : derivedSecret(formerSecret, 'webhooks'),
    deliveryLimits: { ...limits, allowPrivateWebhooks: config.webhookPrivate },
    logger,
    defaultLocale: config.defaultLocale,
    now,
    newId,
  }
  return {
    services,
    mailCounts: () => mailer?.counts ?? null,
    endWaiting: () => boardWatch.close(),
    stopTelling: async () => {
      await Promise.all([peopleNews.stop(), turnoutNews.stop()])
    },
    close: async () => {
      encoder.close()
      briefReader.close()
      await citationCarrier.close()
      await boardFileReader.close()
      await boardWork.close()
      await faceCutter.close()
    },
  }
}
