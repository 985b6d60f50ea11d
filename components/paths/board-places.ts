// The places of boards, as the navigation names them, and the address of each.

import type { BoardScope } from '@/lib/domain/boards/board-list'

/** The list of boards that a person looks at. */
export type Place = Exclude<BoardScope, 'all'>

export function placeAddress(place: Place): string {
  if (typeof place === 'object') return workspaceAddress(place.workspaceId)
  return place === 'mine' ? '/' : `/${place}`
}

export const TEMPLATES_ADDRESS = '/templates'

export function workspaceAddress(workspaceId: string): string {
  return `/workspaces/${workspaceId}`
}

export function isSamePlace(a: Place | undefined, b: Place): boolean {
  if (typeof a === 'object' && typeof b === 'object') return a.workspaceId === b.workspaceId
  return a === b
}
