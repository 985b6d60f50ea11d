// The most that a personal API token allows; the rights of its owner limit it as well.

export const TOKEN_SCOPES = ['read', 'write', 'admin'] as const
/** read: look. write: read, and change what the person may change. admin: write, and the admin routes for admins. */
export type TokenScope = (typeof TOKEN_SCOPES)[number]

/** Whether a scope covers the one that an action needs. */
export function scopeIncludes(scope: TokenScope, needed: TokenScope): boolean {
  return TOKEN_SCOPES.indexOf(scope) >= TOKEN_SCOPES.indexOf(needed)
}
