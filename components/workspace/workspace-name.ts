// Rules for a workspace's name.

/** The server takes names up to this length. */
export const WORKSPACE_NAME_MAX_LENGTH = 80

export function isWorkspaceName(text: string): boolean {
  const name = text.trim()
  return name !== '' && name.length <= WORKSPACE_NAME_MAX_LENGTH
}
