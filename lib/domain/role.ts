// Who may do what on a board. One table; the server decides by it, the page only shows it.

export const ROLES = ['owner', 'facilitator', 'editor', 'commenter', 'viewer'] as const
export type Role = (typeof ROLES)[number]

/** Roles that an invite link can give. */
export const INVITE_ROLES = ['facilitator', 'editor', 'commenter', 'viewer'] as const satisfies readonly Role[]
export type InviteRole = (typeof INVITE_ROLES)[number]

export type Action = 'read-board' | 'edit-board' | 'invite' | 'rename-board' | 'delete-board'

const ALLOWED: Readonly<Record<Role, readonly Action[]>> = {
  owner: ['read-board', 'edit-board', 'invite', 'rename-board', 'delete-board'],
  facilitator: ['read-board', 'edit-board', 'invite', 'rename-board'],
  editor: ['read-board', 'edit-board'],
  commenter: ['read-board'],
  viewer: ['read-board'],
}

export function roleAllows(role: Role | undefined, action: Action): boolean {
  return role !== undefined && ALLOWED[role].includes(action)
}

/** The stronger of two roles: a link never takes away what a person already has. */
export function strongerRole(a: Role, b: Role): Role {
  return ROLES.indexOf(a) <= ROLES.indexOf(b) ? a : b
}
