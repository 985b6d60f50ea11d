// One place in the canvas's bar: an icon, with its word beside it or in the tooltip. Its name is the word either way.

import { clsx } from 'clsx'
import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react'
import { SINGLE_KEYS } from '@/components/settings/single-keys'
import { Menu, type MenuItem } from '@/components/ui/menu'
import { Tooltip } from '@/components/ui/tooltip'
import { shortcutLabel } from '../keys/shortcuts'

/** `sign` is the icon and the word. */
export type ToolLook = 'sign' | 'icon'

export interface ToolButtonProps {
  readonly id: string
  readonly label: string
  /** Describes the tool, in the tooltip. */
  readonly hint: string
  readonly icon: ReactNode
  readonly look: ToolLook
  readonly isCurrent: boolean
  readonly onSelect: () => void
}

export function ToolButton({ id, label, hint, icon, look, isCurrent, onSelect }: ToolButtonProps) {
  const hasKey = SINGLE_KEYS.use()
  return (
    <Tooltip content={hint} shortcut={hasKey ? shortcutLabel(id) : undefined} side="top">
      <button
        type="button"
        className={toolClass(look, isCurrent)}
        aria-pressed={isCurrent}
        aria-label={label}
        data-tool={id}
        onClick={onSelect}
      >
        <ToolFace label={label} icon={icon} look={look} />
      </button>
    </Tooltip>
  )
}

export interface ToolMenuProps {
  readonly label: string
  readonly icon: ReactNode
  readonly look: ToolLook
  /** One of its tools is the current one. */
  readonly isCurrent: boolean
  readonly items: readonly MenuItem[]
  /** Gives the keyboard to the canvas once a tool was chosen. */
  readonly onChosen: () => void
}

export function ToolMenu({ items, onChosen, ...trigger }: ToolMenuProps) {
  return <Menu align="center" items={items} trigger={<MenuTrigger {...trigger} />} focusAfterChoice={onChosen} />
}

interface MenuTriggerProps
  extends Omit<ToolMenuProps, 'items' | 'onChosen'>,
    Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  readonly ref?: Ref<HTMLButtonElement>
}

/** Takes what the menu gives its trigger: a ref, event handlers and the ARIA state. */
function MenuTrigger({ label, icon, look, isCurrent, ...menu }: MenuTriggerProps) {
  return (
    <Tooltip content={label} side="top">
      <button {...menu} type="button" aria-label={label} className={toolClass(look, isCurrent)}>
        <ToolFace label={label} icon={icon} look={look} />
        <span className="canvas-tool__more" aria-hidden />
      </button>
    </Tooltip>
  )
}

function ToolFace({
  label,
  icon,
  look,
}: {
  readonly label: string
  readonly icon: ReactNode
  readonly look: ToolLook
}) {
  return (
    <>
      {icon}
      {look === 'icon' ? null : label}
    </>
  )
}

function toolClass(look: ToolLook, isCurrent: boolean): string {
  return clsx('canvas-tool', look === 'icon' && 'canvas-tool--icon', isCurrent && 'canvas-tool--current')
}
