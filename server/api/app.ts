// The HTTP API: every route on one Hono app, which describes itself at /api/openapi.json. It knows nothing of sockets
// or pages; tests call it as the HTTP server does.

import { OpenAPIHono } from '@hono/zod-openapi'
import { HTTPException } from 'hono/http-exception'
import { AppError } from '@/lib/domain/errors'
import type { Limits } from '@/lib/protocol/limits'
import type { Auth } from '../auth/create-auth'
import type { FailedSignIns } from '../auth/failed-sign-ins'
import type { Identities } from '../auth/identities'
import type { KnownDevices } from '../auth/known-devices'
import { RateLimit } from '../auth/rate-limit'
import type { RateLimits } from '../auth/rate-limits'
import { isDatabaseBusy } from '../db/engine/database-busy'
import { isRefusedText } from '../db/engine/postgres-errors'
import { BusyShares } from '../fairness/busy-shares'
import type { ProxyWatch } from '../http/proxy-watch'
import type { Logger } from '../log/logger'
import type { RefusalLog } from '../log/refusal-log'
import type { ReadServerFacts } from '../metrics/server-facts'
import type { ServiceContext } from '../services/context'
import { MakingOnce } from '../services/once/making-once'
import { systemClock } from '../time/clock'
import { addAccountRoutes } from './accounts/accounts'
import { authRoute } from './accounts/auth'
import { addDeleteMeRoutes } from './accounts/delete-me'
import { addMailRoutes } from './accounts/mail'
import { addMeRoutes } from './accounts/me'
import { addMyDataRoute } from './accounts/my-data'
import { addTokenRoutes } from './accounts/tokens'
import { addUnsubscribeRoute } from './accounts/unsubscribe'
import { addAccountInviteRoutes } from './admin/account-invites'
import { addAdminRoutes } from './admin/admin'
import { addAdminServerRoutes } from './admin/admin-server'
import { addAuditRoutes } from './admin/audit'
import { addBrandingRoutes } from './admin/branding'
import { addBrandingLogoRoutes } from './admin/branding-logos'
import { addExaminationRoute, type ExamineServer } from './admin/examination'
import { addAdminPersonRoutes } from './admin/person'
import { addSettingsRoutes, type DescribeSettings } from './admin/settings'
import { addAssetRoutes } from './boards/assets'
import { addBoardFileRoutes } from './boards/board-files'
import { addBoardRoutes } from './boards/boards'
import { addInviteRoutes } from './boards/invites'
import { addJoinRoutes } from './boards/join'
import { addMemberRoutes } from './boards/members'
import { addNewsRoutes } from './boards/news'
import { addReachableAtRoute } from './boards/reachable-at'
import { addTemplateRoutes } from './boards/templates'
import { addThumbnailRoutes } from './boards/thumbnails'
import { addVersionComparisonRoutes } from './boards/version-comparison'
import { addVersionRoutes } from './boards/versions'
import { addBriefRevisionRoutes } from './briefs/brief-revisions'
import { addBriefStandingRoutes } from './briefs/brief-standing'
import { addBriefRoutes } from './briefs/briefs'
import { addCandidateRoutes } from './briefs/candidates'
import { addHighlightRoutes } from './briefs/highlights'
import { addCardRoutes } from './cards/cards'
import { addCoverageRoutes } from './cards/coverage'
import { addLinkRoutes } from './cards/links'
import { addMyCardRoutes } from './cards/my-cards'
import { addRegisterRoutes } from './cards/register'
import { addReportRoutes } from './cards/report'
import { addBoardExportRoute } from './exports/board-export'
import { addEmbedRoutes } from './exports/embeds'
import { addFontSubsetRoutes } from './exports/font-subsets'
import { addSavedExportRoutes } from './exports/saved-exports'
import { addScheduleRoutes } from './exports/schedules'
import { addSignedAddressRoutes } from './exports/signed-addresses'
import { addWebhookRoutes } from './exports/webhooks'
import { addInboxRoutes } from './inbox/inbox'
import { describeApi } from './routing/describe-api'
import type { Api, ApiEnvironment } from './routing/environment'
import {
  boundJson,
  identifySender,
  limitBody,
  refuseForeignOrigins,
  secureCookies,
  shareBusyTime,
} from './routing/middleware'
import { OnceRoutes } from './routing/once'
import { problemResponse } from './routing/problem'
import { Routes } from './routing/routes'
import { refuseUnknownRoutes } from './routing/unknown-route'
import { validationError } from './routing/validation'
import { WriteRates } from './routing/write-rates'
import { addBallotRoutes } from './sessions/ballots'
import { addDraftRoutes } from './sessions/drafts'
import { addMinutesRoutes } from './sessions/minutes'
import { addRecordingRoutes } from './sessions/recordings'
import { addRoundRoutes } from './sessions/rounds'
import { addSessionPeopleRoutes } from './sessions/session-people'
import { addSessionRoutes } from './sessions/sessions'
import { addEventRoutes } from './threads/events'
import { addThreadRoutes } from './threads/threads'
import { addWorkspaceInviteRoutes } from './workspaces/workspace-invites'
import { addWorkspaceRoutes } from './workspaces/workspaces'

export interface ApiOptions {
  readonly services: ServiceContext
  readonly auth: Auth
  readonly identities: Identities
  readonly rateLimits: RateLimits
  readonly knownDevices: KnownDevices
  readonly failedSignIns: FailedSignIns
  readonly refusedInvites: RefusalLog
  readonly proxyWatch: ProxyWatch
  /** The address at which the server listens. */
  readonly host: string
  readonly appUrl: string | undefined
  readonly readServerFacts: ReadServerFacts
  readonly examineServer: ExamineServer
  readonly describeSettings: DescribeSettings
  readonly limits: Limits
  readonly logger: Logger
}

/** Makes the API app with all its routes. */
export function createApi(options: ApiOptions): Api {
  const {
    services,
    auth,
    identities,
    rateLimits,
    knownDevices,
    failedSignIns,
    refusedInvites,
    readServerFacts,
    examineServer,
    describeSettings,
    appUrl,
    limits,
    logger,
  } = options
  const app: Api = new OpenAPIHono<ApiEnvironment>({
    defaultHook: (result) => {
      if (!result.success) throw validationError(result.error, result.target)
    },
  })
  app.onError((error, c) => {
    const { requestId } = c.env
    if (error instanceof AppError) return problemResponse(error)
    if (error instanceof HTTPException) return problemResponse(fromHttpException(error))
    if (isRefusedText(error)) {
      return problemResponse(
        new AppError('bad-request', 'A text has the letter U+0000, which the database does not store.'),
      )
    }
    logger.error({ err: error, request: requestId, method: c.req.method, path: c.req.path }, 'a request failed')
    // Refusals have it in the header alone: those of one kind are the same, byte for byte (SYNC-SPEC S17).
    const answer = (failure: AppError) => problemResponse(failure, requestId)
    if (isDatabaseBusy(error)) {
      return answer(new AppError('busy', 'The server can not write just now; nothing was changed. Try again.'))
    }
    return answer(new AppError('internal', 'Something went wrong on the server; nothing was changed. Try again.'))
  })
  const refuseUnknown = refuseUnknownRoutes(app)
  app.notFound((c) => refuseUnknown(c.req.method, c.req.path))

  const renders = new RateLimit({
    clock: systemClock,
    limit: limits.maxRendersPerMinutePerUser,
    windowMs: 60_000,
    refusal: 'You have asked for many pictures within a minute',
  })
  const busyShares = new BusyShares({ clock: systemClock, limits })
  const writeRates = new WriteRates(limits, systemClock)
  app.use(
    '/api/*',
    secureCookies(),
    refuseForeignOrigins(appUrl, options.proxyWatch),
    writeRates.byAddress(),
    limitBody(limits),
  )
  // Providers of mail press it: without a cookie, and from few addresses.
  app.use('/unsubscribe/*', refuseForeignOrigins(appUrl, options.proxyWatch), writeRates.byAddress(), limitBody(limits))
  app.all('/api/auth/*', authRoute({ auth, identities, services, rateLimits, knownDevices, failedSignIns }))
  const routes = new Routes(app, services)
  addSignedAddressRoutes(routes, services, limits, systemClock)
  addUnsubscribeRoute(routes, services)
  const identify = identifySender(identities, services.defaultLocale, appUrl)
  app.use('/api/*', identify, writeRates.byPerson(), shareBusyTime(busyShares), boundJson(limits))
  app.use('/assets/*', identify)

  const once = new OnceRoutes(new MakingOnce(services, limits), services.newId)
  addBoardRoutes(routes, services, once)
  addBoardFileRoutes(routes, services, limits)
  addThumbnailRoutes(routes, services)
  addVersionComparisonRoutes(routes, services)
  addVersionRoutes(routes, services, once)
  addAssetRoutes(routes, services, limits)
  addBriefRoutes(routes, services, limits, logger, once)
  addBriefRevisionRoutes(routes, services, limits)
  addBriefStandingRoutes(routes, services)
  addHighlightRoutes(routes, services, limits)
  addThreadRoutes(routes, services, limits, once)
  addEventRoutes(routes, services)
  addInboxRoutes(routes, services)
  addSessionRoutes(routes, services)
  addSessionPeopleRoutes(routes, services, limits, systemClock)
  addMinutesRoutes(routes, services, renders)
  addRecordingRoutes(routes, services)
  addNewsRoutes(routes, services)
  addRoundRoutes(routes, services)
  addBallotRoutes(routes, services)
  addDraftRoutes(routes, services)
  addCandidateRoutes(routes, services)
  addCardRoutes(routes, services, once)
  addMyCardRoutes(routes, services)
  addLinkRoutes(routes, services, once)
  addCoverageRoutes(routes, services)
  addRegisterRoutes(routes, services)
  addReportRoutes(routes, services)
  addSavedExportRoutes(routes, services)
  addBoardExportRoute(routes, services, renders)
  addFontSubsetRoutes(routes, services, limits)
  addEmbedRoutes(routes, services)
  addScheduleRoutes(routes, services)
  addWebhookRoutes(routes, services)
  addInviteRoutes(routes, services)
  addMemberRoutes(routes, services)
  addReachableAtRoute(routes, options.host)
  addJoinRoutes(routes, services, { auth, rateLimits, refusedInvites })
  addWorkspaceRoutes(routes, services)
  addWorkspaceInviteRoutes(routes, services)
  addTemplateRoutes(routes, services, once)
  addAccountRoutes(routes, { services, auth, rateLimits, knownDevices })
  addMeRoutes(routes, services)
  addMailRoutes(routes, services, rateLimits)
  addMyDataRoute(routes, services)
  addDeleteMeRoutes(routes, services, rateLimits)
  addTokenRoutes(routes, services)
  addAdminRoutes(routes, services)
  addAdminPersonRoutes(routes, services, { auth, rateLimits, limits })
  addAccountInviteRoutes(routes, services, rateLimits)
  addAdminServerRoutes(routes, readServerFacts)
  addAuditRoutes(routes, services)
  addSettingsRoutes(routes, services, rateLimits, describeSettings)
  addBrandingRoutes(routes, services)
  addBrandingLogoRoutes(routes, services)
  addExaminationRoute(routes, examineServer, services.now)
  addDescription(app, appUrl)
  return app
}

/** Must come last: it describes the existing routes. */
function addDescription(app: Api, appUrl: string | undefined): void {
  // Writing it takes a tenth of a second, and anybody may ask for it.
  let description: object | undefined
  app.get('/api/openapi.json', (c) => {
    description ??= describeApi(app, appUrl)
    return c.json(description)
  })
}

/** Converts Hono's own refusals: broken JSON, a media type that a route doesn't take. */
function fromHttpException(error: HTTPException): AppError {
  if (error.status === 413) return new AppError('too-large', 'The request is larger than this server takes.')
  const detail =
    error.status === 415
      ? 'This route does not take such a body. Send JSON with Content-Type: application/json.'
      : 'The body is not valid JSON.'
  return new AppError('bad-request', detail)
}
