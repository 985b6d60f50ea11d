// Single sign-on by OpenID Connect: PKCE, a nonce, and id tokens whose signature is checked against the issuer's keys.
// The issuer is asked who it is when somebody signs in, never at our start: it may be down then, and start later.

import { type GenericOAuthConfig, genericOAuth } from 'better-auth/plugins'
import { PERSON_NAME_MAX_LENGTH } from '@/lib/domain/people/person-name'
import type { OidcConfig } from '../config/config'

/** The callback is /api/auth/callback/oidc. */
export const OIDC_PROVIDER = 'oidc'

/** Makes the sign-in plugin for the configured OpenID Connect issuer. */
export function singleSignOn(oidc: OidcConfig, { mayMakeAccounts }: { readonly mayMakeAccounts: boolean }) {
  const config: GenericOAuthConfig = {
    providerId: OIDC_PROVIDER,
    name: oidc.name,
    discoveryUrl: `${oidc.issuer}/.well-known/openid-configuration`,
    clientId: oidc.clientId,
    clientSecret: oidc.clientSecret,
    scopes: [...oidc.scopes],
    pkce: true,
    requireIdTokenVerification: true,
    disableSignUp: !mayMakeAccounts,
    mapProfileToUser: (profile: Readonly<Record<string, unknown>>) => ({ name: nameOf(profile), image: undefined }),
  }
  const plugin = genericOAuth({ config: [config] })
  return {
    ...plugin,
    // The library would ask the issuer before it serves anybody, without a deadline. What it calls pending it asks about
    // when somebody signs in, within ten seconds, and again after each failure.
    init: () => ({ context: { genericOAuthPendingDiscovery: new Map([[OIDC_PROVIDER, config]]) } }),
  }
}

/** The issuer's name for a person, as one line that fits. */
function nameOf(profile: Readonly<Record<string, unknown>>): string {
  const { name, preferred_username: userName, email } = profile
  const candidates = [name, userName, typeof email === 'string' ? email.split('@')[0] : undefined]
  for (const candidate of candidates) {
    const line = typeof candidate === 'string' ? candidate.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim() : ''
    if (line !== '') return [...line].slice(0, PERSON_NAME_MAX_LENGTH).join('')
  }
  return 'Somebody'
}
