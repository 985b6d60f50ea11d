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
import type { RateLimits } from '../auth/rate-limit'
import { isDatabaseBusy } from '../db/database-busy'
import { BusyShares } from '../fairness/busy-shares'
import type { ProxyWatch } from '../http/proxy-watch'
import type { Logger } from '../log/logger'
import type { ReadServerFacts } from '../metrics/server-facts'
import type { ServiceContext } from '../services/context'
import { systemClock } from '../time/clock'
import { addAccountRoutes } from './accounts'
import { addAdminRoutes } from './admin'
import { addAdminServerRoutes } from './admin-server'
import { addAssetRoutes } from './assets'
import { authRoute } from './auth'
import { addBallotRoutes } from './ballots'
import { addBoardExportRoute } from './board-export'
import { addBoardFileRoutes } from './board-files'
import { addBoardRoutes } from './boards'
import { addBriefRevisionRoutes } from './brief-revisions'
import { addBriefRoutes } from './briefs'
import { addCandidateRoutes } from './candidates'
import { addCardRoutes } from './cards'
import { addCoverageRoutes } from './coverage'
import { addDeleteMeRoutes } from './delete-me'
import { addDraftRoutes } from './drafts'
import { addEmbeddedRoutes } from './embedded'
import { addEmbedRoutes } from './embeds'
import type { Api, ApiEnvironment } from './environment'
import { addExportRoutes } from './exports'
import { addFontSubsetRoutes } from './font-subsets'
import { addHighlightRoutes } from './highlights'
import { addInviteRoutes } from './invites'
import { addJoinRoutes } from './join'
import { addLinkRoutes } from './links'
import { addMeRoutes } from './me'
import { addMemberRoutes } from './members'
import { boundJson, identifySender, limitBody, refuseForeignOrigins, secureCookies, shareBusyTime } from './middleware'
import { addMinutesRoutes } from './minutes'
import { problemResponse } from './problem'
import { addRegisterRoutes } from './register'
import { addReportRoutes } from './report'
import { addRoundRoutes } from './rounds'
import { Routes } from './routes'
import { addScheduleRoutes } from './schedules'
import { addSessionPeopleRoutes } from './session-people'
import { addSessionRoutes } from './sessions'
import { addTemplateRoutes } from './templates'
import { addThumbnailRoutes } from './thumbnails'
import { addTokenRoutes } from './tokens'
import { validationError } from './validation'
import { addWorkspaceLinkRoutes } from './workspace-links'
import { addWorkspaceRoutes } from './workspaces'
import { WriteRates } from './write-rates'

export interface ApiOptions {
  readonly services: ServiceContext
  readonly auth: Auth
  readonly identities: Identities
  readonly rateLimits: RateLimits
  readonly knownDevices: KnownDevices
  readonly failedSignIns: FailedSignIns
  readonly proxyWatch: ProxyWatch
  readonly appUrl: string | undefined
  readonly readServerFacts: ReadServerFacts
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
    readServerFacts,
    appUrl,
    limits,
    logger,
  } = options
  const app: Api = new OpenAPIHono<ApiEnvironment>({
    defaultHook: (result) => {
      if (!result.success) throw validationError(result.error)
    },
  })
  app.onError((error) => {
    if (error instanceof AppError) return problemResponse(error)
    if (error instanceof HTTPException) return problemResponse(fromHttpException(error))
    logger.error({ err: error }, 'a request failed')
    if (isDatabaseBusy(error)) {
      return problemResponse(new AppError('busy', 'The server can not write just now; nothing was changed. Try again.'))
    }
    return problemResponse(
      new AppError('internal', 'Something went wrong on the server; nothing was changed. Try again.'),
    )
  })
  app.notFound(() =>
    problemResponse(new AppError('not-found', 'There is no such route. GET /api/openapi.json lists all.')),
  )

  const busyShares = new BusyShares({ clock: systemClock, limits })
  const writeRates = new WriteRates(limits, systemClock)
  app.use(
    '/api/*',
    secureCookies(),
    refuseForeignOrigins(appUrl, options.proxyWatch),
    writeRates.byAddress(),
    limitBody(limits),
  )
  app.on(
    ['GET', 'POST'],
    '/api/auth/*',
    authRoute({ auth, identities, services, rateLimits, knownDevices, failedSignIns }),
  )
  const routes = new Routes(app, services)
  addEmbeddedRoutes(routes, services, limits, systemClock)
  const identify = identifySender(identities, services.defaultLocale, appUrl)
  app.use('/api/*', identify, writeRates.byPerson(), shareBusyTime(busyShares), boundJson(limits))
  app.use('/assets/*', identify)

  addBoardRoutes(routes, services)
  addBoardFileRoutes(routes, services, limits)
  addThumbnailRoutes(routes, services)
  addAssetRoutes(routes, services, limits)
  addBriefRoutes(routes, services, limits, logger)
  addBriefRevisionRoutes(routes, services, limits)
  addHighlightRoutes(routes, services, limits)
  addSessionRoutes(routes, services)
  addSessionPeopleRoutes(routes, services, limits, systemClock)
  addMinutesRoutes(routes, services)
  addRoundRoutes(routes, services)
  addBallotRoutes(routes, services)
  addDraftRoutes(routes, services)
  addCandidateRoutes(routes, services)
  addCardRoutes(routes, services)
  addLinkRoutes(routes, services)
  addCoverageRoutes(routes, services)
  addRegisterRoutes(routes, services)
  addReportRoutes(routes, services)
  addExportRoutes(routes, services)
  addBoardExportRoute(routes, services, limits, systemClock)
  addFontSubsetRoutes(routes, services, limits)
  addEmbedRoutes(routes, services)
  addScheduleRoutes(routes, services)
  addInviteRoutes(routes, services)
  addMemberRoutes(routes, services)
  addJoinRoutes(routes, services, auth, rateLimits)
  addWorkspaceRoutes(routes, services)
  addWorkspaceLinkRoutes(routes, services)
  addTemplateRoutes(routes, services)
  addAccountRoutes(routes, { services, auth, rateLimits, knownDevices })
  addMeRoutes(routes, services)
  addDeleteMeRoutes(routes, services, rateLimits)
  addTokenRoutes(routes, services)
  addAdminRoutes(routes, services)
  addAdminServerRoutes(routes, services, readServerFacts)
  app.openAPIRegistry.registerComponent('securitySchemes', 'bearer', { type: 'http', scheme: 'bearer' })
  addDescription(app)
  return app
}

/** Must come last: it tells the routes that are there. */
function addDescription(app: Api): void {
  const write = () =>
    app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: { title: 'Foreboard', version: '1', description: 'Boards, briefs, cards and links of a Foreboard server.' },
      security: [{ bearer: [] }],
    })
  // Writing it takes a tenth of a second, and anybody may ask for it.
  let description: ReturnType<typeof write> | undefined
  app.get('/api/openapi.json', (c) => {
    description ??= write()
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
