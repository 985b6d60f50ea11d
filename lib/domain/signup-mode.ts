// Who may make an account by themselves (SIGNUP_MODE).

export const SIGNUP_MODES = ['open', 'invite', 'closed'] as const
/** open: everybody. invite: who holds a link to a board, a workspace or an account. closed: admins make accounts. */
export type SignupMode = (typeof SIGNUP_MODES)[number]
