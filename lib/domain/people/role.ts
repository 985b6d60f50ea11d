// Permissions on a board, in a workspace and on this server. This is the one table: the server decides by it
// (server/policies), pages only reflect it, and the route matrix test compares every route with it.

export const ROLES = ['owner', 'facilitator', 'editor', 'commenter', 'viewer'] as const
export type Role = (typeof ROLES)[number]

/** Roles that an invite link can give, and that a member can be given. */
export const INVITE_ROLES = ['facilitator', 'editor', 'commenter', 'viewer'] as const satisfies readonly Role[]
export type InviteRole = (typeof INVITE_ROLES)[number]

const EVERYBODY = ROLES
const COMMENTERS = ['owner', 'facilitator', 'editor', 'commenter'] as const
const EDITORS = ['owner', 'facilitator', 'editor'] as const
const HOSTS = ['owner', 'facilitator'] as const
const OWNERS = ['owner'] as const

const BOARD_PERMISSIONS = {
  'read-board': EVERYBODY,
  'edit-board': EDITORS,
  /** Write, vote and score in a session. The role outside the session decides: a step can't take it away. */
  'take-part': COMMENTERS,
  /** Mark and note passages of a brief. */
  annotate: COMMENTERS,
  /** Remove other people's marks; everybody may remove their own. */
  'remove-highlights': HOSTS,
  /** Begin, answer and resolve threads of comments. A session's step can take it away, as it can `annotate`. */
  comment: COMMENTERS,
  /** Remove other people's comments; everybody may remove their own. */
  'remove-comments': HOSTS,
  'rename-board': HOSTS,
  /** Bring the whole board back to a version, and delete versions. */
  'manage-versions': HOSTS,
  /** Plan and run sessions. */
  'run-sessions': HOSTS,
  /** Make, see and revoke links. */
  invite: HOSTS,
  /** Show the board in other sites' pages and as pictures for everybody, and have it exported by the server. */
  publish: HOSTS,
  /** Change roles and remove people, as far as mayChangeMember allows. */
  'manage-members': HOSTS,
  /** Make somebody else owner, or move the board into or out of a workspace. */
  'hand-over-board': OWNERS,
  'delete-board': OWNERS,
} as const satisfies Readonly<Record<string, readonly Role[]>>

/** The actions that a role on a board may allow. */
export type Action = keyof typeof BOARD_PERMISSIONS

export const ACTIONS = Object.keys(BOARD_PERMISSIONS) as readonly Action[]

/** Whether a role on a board allows an action; no role allows none. */
export function roleAllows(role: Role | undefined, action: Action): boolean {
  const roles: readonly Role[] = BOARD_PERMISSIONS[action]
  return role !== undefined && roles.includes(role)
}

/** Returns the stronger of two roles, because a link never takes away a person's existing rights. */
export function strongerRole(a: Role, b: Role): Role {
  return ROLES.indexOf(a) <= ROLES.indexOf(b) ? a : b
}

/** Caps a role at `cap` for the duration of a session's step; people who may run sessions keep their role. */
export function cappedRole(role: Role, cap: Role | null): Role {
  if (cap === null || roleAllows(role, 'run-sessions')) return role
  return ROLES.indexOf(role) >= ROLES.indexOf(cap) ? role : cap
}

/**
 * Whether a member may give another one a role, or remove them (`to` null). Owners may do it to everybody, facilitators
 * to everybody below themselves, up to editor; everybody may leave.
 */
export function mayChangeMember(by: Role, of: Role, to: Role | null): boolean {
  if (!roleAllows(by, 'manage-members')) return false
  if (by === 'owner') return true
  const isBelow = (role: Role) => ROLES.indexOf(role) > ROLES.indexOf(by)
  return isBelow(of) && (to === null || isBelow(to))
}

/** Whether a member may create a link that grants a role: they may if they could grant it to somebody directly. */
export function mayInviteAs(by: Role, role: InviteRole): boolean {
  return roleAllows(by, 'invite') && mayChangeMember(by, 'viewer', role)
}

// ---- workspaces ----

export const WORKSPACE_ROLES = ['owner', 'member', 'viewer'] as const
export type WorkspaceRole = (typeof WORKSPACE_ROLES)[number]

/** Roles that a link into a workspace can give. */
export const WORKSPACE_INVITE_ROLES = ['member', 'viewer'] as const satisfies readonly WorkspaceRole[]
export type WorkspaceInviteRole = (typeof WORKSPACE_INVITE_ROLES)[number]

const WORKSPACE_PERMISSIONS = {
  'read-workspace': WORKSPACE_ROLES,
  'make-workspace-board': ['owner', 'member'],
  /** Rename it, invite, change roles, remove people. */
  'manage-workspace': ['owner'],
  'delete-workspace': ['owner'],
} as const satisfies Readonly<Record<string, readonly WorkspaceRole[]>>

export type WorkspaceAction = keyof typeof WORKSPACE_PERMISSIONS

export const WORKSPACE_ACTIONS = Object.keys(WORKSPACE_PERMISSIONS) as readonly WorkspaceAction[]

/** Whether a role in a workspace allows an action; no role allows none. */
export function workspaceRoleAllows(role: WorkspaceRole | undefined, action: WorkspaceAction): boolean {
  const roles: readonly WorkspaceRole[] = WORKSPACE_PERMISSIONS[action]
  return role !== undefined && roles.includes(role)
}

/** Returns the stronger of two workspace roles, like strongerRole. */
export function strongerWorkspaceRole(a: WorkspaceRole, b: WorkspaceRole): WorkspaceRole {
  return WORKSPACE_ROLES.indexOf(a) <= WORKSPACE_ROLES.indexOf(b) ? a : b
}

/** The role of a workspace's members on each of its boards, unless a membership of the board grants a stronger one. */
export const ROLE_ON_WORKSPACE_BOARDS: Readonly<Record<WorkspaceRole, Role>> = {
  owner: 'owner',
  member: 'editor',
  viewer: 'viewer',
}

// ---- the server ----

/** The standing of a person on the server; each includes those before it. */
export const STANDINGS = ['nobody', 'visitor', 'account', 'admin'] as const
export type Standing = (typeof STANDINGS)[number]

const SERVER_PERMISSIONS = {
  /** Needs no session. */
  public: 'nobody',
  /** Needs any session, including a visitor's. */
  'signed-in': 'visitor',
  /** Needs an account that its owner can sign in to again: tokens, workspaces. */
  account: 'account',
  /** The admin page. */
  admin: 'admin',
} as const satisfies Readonly<Record<string, Standing>>

export type ServerAction = keyof typeof SERVER_PERMISSIONS

export const SERVER_ACTIONS = Object.keys(SERVER_PERMISSIONS) as readonly ServerAction[]

/** Whether a standing allows an action on the server. */
export function standingAllows(standing: Standing, action: ServerAction): boolean {
  return STANDINGS.indexOf(standing) >= STANDINGS.indexOf(SERVER_PERMISSIONS[action])
}

/** The permissions that API routes declare as `x-permission`. */
export type Permission = Action | WorkspaceAction | ServerAction

/** Whether a permission is about one board. */
export function isAction(permission: Permission): permission is Action {
  return Object.hasOwn(BOARD_PERMISSIONS, permission)
}

/** Whether a permission is about one workspace. */
export function isWorkspaceAction(permission: Permission): permission is WorkspaceAction {
  return Object.hasOwn(WORKSPACE_PERMISSIONS, permission)
}
