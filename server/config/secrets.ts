// The secrets of a configuration, for cutting them out of whatever is printed.

import type { Config } from './config'

/** Lists every secret of a configuration; a password also as it stands in its address. */
export function secretsOf({ appSecret, metricsToken, tldrawLicenseKey, firstAdmin, oidc, smtp }: Config): string[] {
  const password = smtp && new URL(smtp.url).password
  return [
    appSecret,
    metricsToken,
    tldrawLicenseKey,
    firstAdmin?.password,
    oidc?.clientSecret,
    ...(password ? [password, decodeURIComponent(password)] : []),
  ].filter((secret) => secret !== undefined)
}
