// A membership that a link gave ends with the link (SYNC-SPEC S14), by this condition alone: whatever else is done about
// an ended link, nobody gets in by it any more.

/** The part of a `where` on memberships, of boards and of workspaces, that leaves out those of ended links. */
export function notEnded(now: Date) {
  return {
    OR: [{ inviteId: null }, { invite: { revokedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] } }],
  }
}
