// What a person can do on this page, as lines of the command palette.

import type { ReactNode } from 'react'
import type { CanvasCommand } from '@/components/canvas/keys/canvas-commands'
import type { MenuItem } from '@/components/ui/menu'
import type { CardKind } from '@/lib/domain/cards/card-kind'
import type { Findable } from './find-matches'

export type CommandGroup = 'make' | 'board' | 'arrange' | 'look'

export interface Command extends Findable {
  readonly id: string
  readonly group: CommandGroup
  readonly icon?: ReactNode
  /** The kind of card that it makes. */
  readonly kind?: CardKind
  /** As people read it: `Shift+M`. */
  readonly keys?: string
  /** One of a choice, and the chosen one. */
  readonly isChosen?: boolean
  readonly run: () => void
}

/** Returns the items of a menu that can be chosen, with the heading that they stand under before their words. */
export function menuCommands(items: readonly MenuItem[], group: CommandGroup): Command[] {
  let heading = ''
  return items.flatMap((item) => {
    if (item === 'separator') {
      heading = ''
      return []
    }
    if ('heading' in item) {
      heading = item.heading
      return []
    }
    if (item.disabled) return []
    const label = heading === '' ? item.label : `${heading}: ${item.label}`
    const keys = item.shortcut === undefined ? {} : { keys: item.shortcut }
    const more = item.more === undefined ? {} : { more: item.more }
    const run = () => {
      item.prepare?.()
      item.onSelect()
    }
    return [{ id: `menu ${label}`, group, label, icon: item.icon, isChosen: item.checked, run, ...keys, ...more }]
  })
}

/** Returns the canvas's tools and actions, which act with the keyboard on the canvas: `enter` puts it there. */
export function canvasCommandLines(commands: readonly CanvasCommand[], enter: () => void): Command[] {
  return commands.map(({ least: _least, ...command }) => ({
    ...command,
    id: `canvas ${command.id}`,
    run: () => {
      enter()
      command.run()
    },
  }))
}
