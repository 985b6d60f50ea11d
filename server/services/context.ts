// The context of every use case. A use case is a function of this context, a person or an access, and its input.

import type { Locale } from '@/lib/domain/localized'
import type { SignupMode } from '@/lib/domain/people/signup-mode'
import type { Limits } from '@/lib/protocol/limits'
import type { AssetStore } from '../assets/asset-store'
import type { ImageUploads } from '../assets/image-uploads'
import type { UploadGate } from '../assets/upload-gate'
import type { SetupToken } from '../auth/setup-token'
import type { BoardFileUploads } from '../board-files/board-file-uploads'
import type { BoardWork } from '../board-work/board-work'
import type { ReadLimits } from '../briefs/brief-job'
import type { BriefReader } from '../briefs/brief-reader'
import type { CitationCarrier } from '../briefs/citation-carrier'
import type { BoardPresence } from '../db/boards/board-presence'
import type { Repositories } from '../db/repositories'
import type { ExportFolder } from '../delivery/export-folder'
import type { BoardWatch } from '../embeds/board-watch'
import type { AddressSigner } from '../embeds/derived-secret'
import type { BoardDrawing } from '../embeds/draw-board'
import type { RenderedPictures } from '../embeds/rendered-pictures'
import type { FaceCutter } from '../fonts/face-cutter'
import type { Logger } from '../log/logger'
import type { Mailer } from '../mail/mailer'
import type { PictureRenderer } from '../render/picture-renderer'
import type { BoardRooms } from '../sync/board-rooms'
import type { KeyedThrottle } from '../time/keyed-throttle'
import type { KeyedTurns } from '../time/keyed-turns'
import type { BoardVisits } from './news/board-visits'
import type { TurnoutNews } from './rounds/turnout-news'

/** Limits on what the server sends without a request. */
export interface DeliveryLimits
  extends Pick<Limits, 'maxSchedulesPerBoard' | 'maxWebhooksPerBoard' | 'maxDeliveredBytes'> {
  /** Webhooks may stand in this server's own network. */
  readonly allowPrivateWebhooks: boolean
}

/** What it takes to remove somebody. The admin tool has no more: it reaches nobody who is on a board just then. */
export interface RemovalContext extends Repositories {
  readonly rooms: Pick<BoardRooms, 'changeRole' | 'sendAway' | 'disconnect' | 'disconnectUser' | 'people'>
  readonly boardWatch: Pick<BoardWatch, 'wake'>
  readonly now: () => Date
}

export interface ServiceContext extends Repositories {
  readonly rooms: BoardRooms
  /** Shares with other nodes which people are on which boards; undefined where this server is alone. */
  readonly presence: BoardPresence | undefined
  /** Sends everybody on a board, by its id, the people in its running session: soon, and not too often. */
  readonly peopleNews: Pick<KeyedThrottle, 'ask'>
  /** Sends everybody on a board how many have answered in a round: soon, and not too often. */
  readonly turnoutNews: Pick<TurnoutNews, 'tell'>
  /** The visits under way, and what their people know of the boards. */
  readonly boardVisits: BoardVisits
  /** Versions of a board, and states of its recorded sessions, are made, repacked and removed one after another. */
  readonly versionTurns: KeyedTurns
  /** The rounds of a board begin one after another, and never while a state of a recorded session is read. */
  readonly roundTurns: KeyedTurns
  /** The files of images. */
  readonly assetStore: AssetStore
  readonly imageUploads: ImageUploads
  readonly boardFileUploads: BoardFileUploads
  readonly boardWork: BoardWork
  readonly briefReader: BriefReader
  readonly citationCarrier: CitationCarrier
  /** Draws boards in the server's browser. */
  readonly pictures: PictureRenderer
  /** Parts of our font faces, for pictures. */
  readonly faceCutter: FaceCutter
  /** How many briefs a person may upload. */
  readonly briefUploads: UploadGate
  readonly workbookUploads: UploadGate
  readonly readLimits: ReadLimits
  /** The limits for reading files of people without an account. */
  readonly visitorReadLimits: ReadLimits
  /** How much a board holds. */
  readonly boardLimits: Pick<Limits, 'maxRecordsPerBoard' | 'maxShapesPerPage' | 'maxVersionBytesPerBoard'>
  /** What the boards of a workspace may take together; null for no quota. */
  readonly workspaceQuotaBytes: number | null
  /** Whether a visitor without an account may make a board. */
  readonly guestBoards: boolean
  readonly signupMode: SignupMode
  /** The name of the single sign-on as people know it; null where there is none. */
  readonly oidcName: string | null
  /** APP_URL, with which links in mails begin; undefined where it isn't set. */
  readonly baseUrl: string | undefined
  /** Null: this server sends no mail. */
  readonly mailer: Mailer | null
  /** Signs what stands in links of mails. */
  readonly signMail: AddressSigner
  /** Makes the first admin. */
  readonly setupToken: SetupToken
  /** Boards that pages of other sites show, and the requests that wait for their changes. */
  readonly boardWatch: BoardWatch
  /** Signs addresses that show a board to anybody who has them. */
  readonly signAddress: AddressSigner
  readonly livePictures: RenderedPictures
  readonly drawing: BoardDrawing
  /** The folder for exports that the server makes on a schedule. */
  readonly exportFolder: ExportFolder
  /** The secrets of webhooks are derived from it. */
  readonly webhookSecret: Uint8Array
  /** What it was before the server's secret was changed: messages are signed by both for a while. */
  readonly formerWebhookSecret: Uint8Array | null
  readonly deliveryLimits: DeliveryLimits
  /** Logs errors of background work, which no caller sees. */
  readonly logger: Logger
  readonly defaultLocale: Locale
  readonly now: () => Date
  /** A new random id of 16 letters. */
  readonly newId: () => string
}
