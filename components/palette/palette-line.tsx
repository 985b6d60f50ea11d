// A line of the palette: what it does or where it leads, with its sign in front and its keys or place behind.

import { Command as Cmdk } from 'cmdk'
import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { KindGlyph } from '@/components/canvas/ui/kind-glyph'
import { Kbd } from '@/components/ui/kbd'
import type { Command } from './command'

export function CommandLine({ command, onSelect }: { command: Command; onSelect: () => void }) {
  const aside = command.isChosen ? <Check className="size-4 text-accent" /> : undefined
  const keys = command.keys ? (
    <span className="inline-flex pointer-coarse:hidden">
      <Kbd>{command.keys}</Kbd>
    </span>
  ) : undefined
  const icon = command.kind ? <KindGlyph kind={command.kind} size={12} /> : command.icon
  return <PaletteLine value={command.id} icon={icon} label={command.label} aside={aside ?? keys} onSelect={onSelect} />
}

interface PaletteLineProps {
  readonly value: string
  readonly icon?: ReactNode
  readonly label: string
  readonly aside?: ReactNode
  readonly onSelect: () => void
}

export function PaletteLine({ value, icon, label, aside, onSelect }: PaletteLineProps) {
  return (
    <Cmdk.Item
      value={value}
      onSelect={onSelect}
      className="flex min-h-9 cursor-default select-none items-center gap-2.5 rounded-md px-2 data-[selected=true]:bg-hover pointer-coarse:min-h-11 [&_svg]:shrink-0"
    >
      <span className="flex w-4 shrink-0 justify-center text-mute [&_svg]:max-h-4 [&_svg]:max-w-4">{icon}</span>
      <span className="line-clamp-3 min-w-0 grow wrap-anywhere py-1">
        <bdi>{label}</bdi>
      </span>
      <span className="shrink-0 text-mute text-xs tabular-nums">{aside}</span>
    </Cmdk.Item>
  )
}
