// Brings this person's view to where everybody is asked to look, once a call: afterwards the view is theirs. They step
// out by moving it, and follow again by the bar; another call brings them back, too.

import { useEffect, useMemo, useState } from 'react'
import { type Editor, react, type TLShapeId, useValue } from 'tldraw'
import { pointAt } from '@/components/canvas/pointed-shape'
import { viewInFront } from '@/components/canvas/sight/view-in-front'
import type { Attention } from '@/lib/domain/session/session'
import { showShape } from '../bar/show-shape'

export type ShownAttention =
  /** `isAlong`: this view goes with theirs. `isHere`: they have the board open. */
  | {
      readonly kind: 'follow'
      readonly userId: string
      readonly isAlong: boolean
      readonly isHere: boolean
      readonly comeAlong: () => void
    }
  | { readonly kind: 'followed' }
  | { readonly kind: 'card'; readonly shapeId: string; readonly showAgain: () => void }

/** Returns null while nobody calls for attention. `me` is a user's id. */
export function useAttention(
  editor: Editor | undefined,
  attention: Attention | null,
  me: string,
): ShownAttention | null {
  /** The call out of which this person stepped. */
  const [outOf, setOutOf] = useState<number | undefined>()
  const at = attention?.at
  const leader = attention?.kind === 'follow' && attention.userId !== me ? attention.userId : undefined
  const shapeId = attention?.kind === 'card' ? attention.shapeId : undefined
  const isHere = useValue(
    'leader is here',
    () => leader !== undefined && editor !== undefined && isOnBoard(editor, leader),
    [editor, leader],
  )
  const isAlong = leader !== undefined && isHere && outOf !== at

  useEffect(() => {
    if (!editor || at === undefined || (leader === undefined && shapeId === undefined)) return
    viewInFront(editor)?.bringCanvas()
  }, [editor, at, leader, shapeId])

  useEffect(() => {
    if (!editor || leader === undefined || at === undefined || !isAlong) return
    editor.startFollowingUser(leader)
    const stopWatching = react('stepping out of following', () => {
      const isFollowing = editor.getInstanceState().followingUserId === leader
      // People who lost the leader didn't step out, and follow again when the leader is back.
      if (!isFollowing && isOnBoard(editor, leader)) setOutOf(at)
    })
    return () => {
      stopWatching()
      if (editor.getInstanceState().followingUserId === leader) editor.stopFollowingUser()
    }
  }, [editor, leader, at, isAlong])

  useEffect(() => {
    if (!editor || shapeId === undefined || at === undefined) return
    pointAt(editor, shapeId as TLShapeId)
    showShape(editor, shapeId)
    return () => pointAt(editor, undefined)
  }, [editor, shapeId, at])

  return useMemo(() => {
    if (!attention) return null
    if (attention.kind === 'card') {
      const showAgain = () => {
        if (editor) showShape(editor, attention.shapeId)
      }
      return { kind: 'card', shapeId: attention.shapeId, showAgain }
    }
    if (attention.userId === me) return { kind: 'followed' }
    return { kind: 'follow', userId: attention.userId, isAlong, isHere, comeAlong: () => setOutOf(undefined) }
  }, [attention, editor, isAlong, isHere, me])
}

function isOnBoard(editor: Editor, userId: string): boolean {
  return editor.getCollaborators().some((collaborator) => collaborator.userId === userId)
}
