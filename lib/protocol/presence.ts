// The presence that people see of each other: the value of a client's awareness state. The server stamps `user`, so
// that nobody can appear under another's name; the client writes the rest.

import type { Role } from '../domain/people/role'
import type { JsonObject } from '../std/json'

export interface PresenceUser {
  readonly id: string
  readonly name: string
  /** A CSS colour of lib/domain/people/person-color. */
  readonly color: string
  readonly role: Role
}

/** A larger selection is sent as a box, because thousands of ids would exceed the size limit of a state. */
export const MAX_TOLD_SHAPES = 100

/** The points of all trails of a laser that are sent, newest first: 1.2 s of a pointer that reports 120 times a second. */
export const MAX_TOLD_POINTS = 150

/**
 * What a laser leaves behind for a moment, the oldest point first: x and y of the first point, then how far each next
 * one lies from the one before. In tenths of a px of the page, which are whole numbers and short.
 */
export type LaserTrail = readonly number[]

/** The committed records that a gesture is changing, each with its intermediate top-level values. */
export type GesturePatch = Readonly<Record<string, JsonObject>>

export interface Presence {
  readonly user?: PresenceUser
  readonly pageId?: string
  readonly cursor?: { readonly x: number; readonly y: number; readonly type: string; readonly rotation: number }
  /** Empty or absent if more than `MAX_TOLD_SHAPES` are selected: then `selectionBox` describes them. */
  readonly selectedShapeIds?: readonly string[]
  /** The bounds of the whole selection, in px of the page. */
  readonly selectionBox?: { readonly x: number; readonly y: number; readonly w: number; readonly h: number } | null
  readonly editingShapeId?: string | null
  /**
   * The caret and the end of the selection of a person who types in the rich text of a shape: Yjs relative positions as
   * it encodes them, in Base64.
   */
  readonly caret?: { readonly shapeId: string; readonly anchor: string; readonly head: string } | null
  /**
   * The plain text of a shape in which the person types, by the name of its field, and what they have selected of it: UTF-16
   * units from its beginning, as it is on their screen.
   */
  readonly writing?: {
    readonly shapeId: string
    readonly field: string
    readonly anchor: number
    readonly head: number
  } | null
  readonly camera?: { readonly x: number; readonly y: number; readonly z: number }
  readonly screenBounds?: { readonly x: number; readonly y: number; readonly w: number; readonly h: number }
  readonly followingUserId?: string | null
  readonly chatMessage?: string
  /** The block of a brief that the person has in view while reading. */
  readonly reading?: { readonly briefId: string; readonly blockId: string } | null
  /**
   * The card of a shown rating that the person has brought before the room, and when, in milliseconds since 1970: projectors
   * and panels show the facilitators' last one.
   */
  readonly discussed?: { readonly roundId: string; readonly cardId: string; readonly at?: number } | null
  /** True if nothing has moved on this page for some minutes (components/presence/quiet-watch). */
  readonly isQuiet?: boolean
  /** A drag, resize or drawing in progress: peers draw it, and the document gets it when it ends. */
  readonly gesture?: GesturePatch | null
  /** The trails of a laser that have not faded yet; a second stroke may begin before the first is gone. */
  readonly laser?: readonly LaserTrail[] | null
}
