// What the server does by itself, without a request: some of it at each of several nodes, and some at one of them for all.

import type { Limits } from '@/lib/protocol/limits'
import { watchCredentials } from '../auth/credential-watch'
import type { Logger } from '../log/logger'
import type { Clock } from '../time/clock'
import { watchAccess } from './access/watch-access'
import { watchExpiries } from './access/watch-expiries'
import { type BackupWatch, watchBackups } from './backups/watch-backups'
import { noteChanges } from './boards/note-changes'
import { startPurging } from './boards/purge-trash'
import { sharePresence } from './boards/share-presence'
import { watchCitations } from './briefs/watch-citations'
import type { ServiceContext } from './context'
import { tellCards } from './events/tell-cards'
import { forgetKnown } from './forget-known'
import { watchMails } from './mail/watch-mails'
import { keepVisits } from './news/keep-visits'
import { type Homes, onDuty } from './on-duty'
import { watchOwners } from './owners/watch-owners'
import { keepThumbnails } from './pictures/keep-thumbnails'
import { keepRecordings } from './recordings/keep-recordings'
import { pruneOld } from './retention/prune-old'
import { watchEnds } from './rounds/watch-ends'
import { watchShowings } from './rounds/watch-showings'
import { watchSchedules } from './schedules/watch-schedules'
import { watchTimers } from './sessions/watch-timers'
import { keepVersions } from './versions/keep-versions'
import { thinVersions } from './versions/thin-versions'
import { watchWebhooks } from './webhooks/watch-webhooks'

export interface JobSettings {
  readonly limits: Pick<Limits, 'thumbnailQuietMs' | 'maxEventAgeMs' | 'maxAuditAgeMs' | 'maxIdempotencyKeyAgeMs'>
  /** The server serves the page that draws pictures. */
  readonly hasPages: boolean
  readonly backupWatch: BackupWatch
  /** Where there are several nodes; undefined: this server is alone. */
  readonly homes: Homes | undefined
}

/** Starts one of them; the returned function stops it and resolves when what it has begun is done. */
type StartJob = (
  context: ServiceContext,
  clock: Clock,
  logger: Logger,
  settings: JobSettings,
) => (() => Promise<void>) | undefined

/**
 * What each node does for the boards that are at home there, in the order of starting. Those that note what others change
 * come first, because they must stop last.
 */
const OF_EACH: readonly StartJob[] = [
  (context, _clock, logger) => noteChanges(context, logger),
  (context, _clock, logger) => watchCitations(context, logger),
  watchOwners,
  keepVisits,
  tellCards,
  keepVersions,
  watchExpiries,
  watchTimers,
  keepRecordings,
  watchEnds,
  watchShowings,
  (context, clock, logger, { limits, hasPages }) =>
    hasPages ? keepThumbnails(context, limits, clock, logger) : undefined,
  ({ rooms, signIns, apiTokens, now }, clock, logger) =>
    watchCredentials({ rooms, signIns, apiTokens, now, clock, logger }),
  sharePresence,
  (context, clock, logger, { homes }) => homes && watchAccess(context, clock, logger),
  (context, clock, logger, { homes }) => homes && forgetKnown(context, clock, logger),
]

/** What is done once for all. */
const OF_ALL: readonly StartJob[] = [
  thinVersions,
  watchSchedules,
  watchMails,
  watchWebhooks,
  startPurging,
  (context, clock, logger, { backupWatch }) => watchBackups(context, clock, logger, backupWatch),
  (context, clock, logger, { limits }) => pruneOld(context, limits, clock, logger),
]

/** Starts all of them. The returned function stops them in the opposite order. */
export function startJobs(
  context: ServiceContext,
  clock: Clock,
  logger: Logger,
  settings: JobSettings,
): () => Promise<void> {
  const { homes } = settings
  const startAll = (jobs: readonly StartJob[]) => {
    const stops = jobs.map((start) => start(context, clock, logger, settings))
    return async () => {
      for (const stop of stops.toReversed()) await stop?.()
    }
  }
  const stopEach = startAll(OF_EACH)
  const stopOfAll = homes ? onDuty({ homes, clock, logger, start: () => startAll(OF_ALL) }) : startAll(OF_ALL)
  return async () => {
    await stopOfAll()
    await stopEach()
  }
}
