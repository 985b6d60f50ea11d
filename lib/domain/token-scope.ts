// What a personal API token may do, at most: its person's own rights hold as well.

export const TOKEN_SCOPES = ['read', 'write', 'admin'] as const
/** read: look. write: read, and change what the person may change. admin: write, and the admin routes for admins. */
export type TokenScope = (typeof TOKEN_SCOPES)[number]

export function scopeIncludes(scope: TokenScope, needed: TokenScope): boolean {
  return TOKEN_SCOPES.indexOf(scope) >= TOKEN_SCOPES.indexOf(needed)
}
