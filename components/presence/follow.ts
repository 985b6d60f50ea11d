// Following a person: the viewer's view moves with theirs until the viewer moves it.

import type { Editor } from 'tldraw'

export function toggleFollowing(editor: Editor, userId: string): void {
  if (editor.getInstanceState().followingUserId === userId) editor.stopFollowingUser()
  else editor.startFollowingUser(userId)
}
