// Following a person: one's view moves with theirs until one moves it oneself.

import type { Editor } from 'tldraw'

export function toggleFollowing(editor: Editor, userId: string): void {
  if (editor.getInstanceState().followingUserId === userId) editor.stopFollowingUser()
  else editor.startFollowingUser(userId)
}
