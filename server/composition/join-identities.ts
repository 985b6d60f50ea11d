// Identifies senders and admits them: sign-in, sockets, devices, and the limits against guessing.

import { createDecideAccess } from '../auth/access'
import { type Auth, createAuth } from '../auth/create-auth'
import { FailedSignIns } from '../auth/failed-sign-ins'
import { FormerSecret } from '../auth/former-secret'
import { createIdentities, type Identities } from '../auth/identities'
import { KnownDevices } from '../auth/known-devices'
import { createRateLimits, type RateLimits } from '../auth/rate-limits'
import { SharedTries } from '../auth/shared-tries'
import type { Config } from '../config/config'
import { derivedSecret } from '../embeds/derived-secret'
import { ProxyWatch } from '../http/proxy-watch'
import type { Logger } from '../log/logger'
import { RefusalLog } from '../log/refusal-log'
import { createAuthEvents } from '../services/accounts/auth-events'
import type { ServiceContext } from '../services/context'
import type { DecideAccess } from '../sync/board-rooms'
import { systemClock } from '../time/clock'
import type { Stores } from './open-stores'

export interface IdentityParts {
  readonly auth: Auth
  readonly identities: Identities
  /** Decides about a socket. */
  readonly decideAccess: DecideAccess
  readonly proxyWatch: ProxyWatch
  readonly rateLimits: RateLimits
  readonly knownDevices: KnownDevices
  readonly failedSignIns: FailedSignIns
  /** Notes wrong invite links, codes and passwords. */
  readonly refusedInvites: RefusalLog
}

export interface IdentityOptions {
  readonly config: Config
  readonly stores: Stores
  /** Signs cookies, and hides what is kept of sign-ins that failed. */
  readonly secret: string
  /** Asked when somebody signs in: the services are made later. */
  readonly services: () => ServiceContext
  readonly logger: Logger
}

/** The sign-in library, which knows only the present secret, gets every request with a session that this has signed. */
function readmitting(auth: Auth, former: FormerSecret): Auth {
  const { handler } = auth
  auth.handler = (request) => handler(new Request(request, { headers: former.readmit(request.headers).headers }))
  return auth
}

/** Joins the parts that say who somebody is. They hold nothing that must be closed. */
export function joinIdentities({ config, stores, secret, services, logger }: IdentityOptions): IdentityParts {
  const { appUrl, trustProxy, limits, defaultLocale, signupMode, oidc, formerSecret } = config
  const { boards, signIns, apiTokens } = stores.repositories
  const events = createAuthEvents(services, logger)
  const former = new FormerSecret(secret, formerSecret)
  const options = { db: stores.db, secret, appUrl, defaultLocale, signupMode, oidc, events, logger }
  const auth = readmitting(createAuth(options), former)
  const identities = createIdentities({ auth, secret, former, signIns, apiTokens, now: stores.now })
  const proxyWatch = new ProxyWatch({ trustProxy, appUrl, clock: systemClock, logger })
  return {
    auth,
    identities,
    decideAccess: createDecideAccess({ identities, boards, trustProxy, appUrl, proxyWatch }),
    proxyWatch,
    rateLimits: createRateLimits(limits, systemClock, stores.tryCounts && new SharedTries(stores.tryCounts, secret)),
    knownDevices: new KnownDevices(derivedSecret(secret, 'known devices'), {
      ...(formerSecret !== undefined && { formerKey: derivedSecret(formerSecret, 'known devices') }),
      isSecure: appUrl?.startsWith('https:') ?? false,
    }),
    failedSignIns: new FailedSignIns({ secret, clock: systemClock, logger }),
    refusedInvites: new RefusalLog(logger, systemClock, 'An invite was refused'),
  }
}
