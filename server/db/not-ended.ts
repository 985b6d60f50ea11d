// A membership that a link gave ends with the link (SYNC-SPEC S14): when it expires, by this condition; when it is
// revoked, its memberships are deleted at once.

/** The part of a `where` on memberships, of boards and of workspaces, that leaves out those of expired links. */
export function notEnded(now: Date) {
  return { OR: [{ inviteId: null }, { invite: { expiresAt: null } }, { invite: { expiresAt: { gt: now } } }] }
}
