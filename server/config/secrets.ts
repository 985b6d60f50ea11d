// The secrets of a configuration, for cutting them out of whatever is printed.

import { databasePassword } from '../db/engine/database-url'
import type { Config } from './config'

/** Lists every secret of a configuration; a password also as it stands in its address. */
export function secretsOf(config: Config): string[] {
  const { appSecret, formerSecret, databaseUrl, metricsToken, tldrawLicenseKey, firstAdmin, oidc, smtp } = config
  const password = smtp && new URL(smtp.url).password
  return [
    appSecret,
    formerSecret,
    metricsToken,
    tldrawLicenseKey,
    firstAdmin?.password,
    oidc?.clientSecret,
    databasePassword(databaseUrl),
    ...(password ? [password, decodeURIComponent(password)] : []),
  ].filter((secret) => secret !== undefined)
}
