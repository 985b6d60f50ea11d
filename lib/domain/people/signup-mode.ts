// Decides which people may create an account by themselves (SIGNUP_MODE).

export const SIGNUP_MODES = ['open', 'invite', 'closed'] as const
/**
 * open: everybody. invite: people with a link to a board, a workspace or an account. closed: only admins make accounts.
 */
export type SignupMode = (typeof SIGNUP_MODES)[number]
