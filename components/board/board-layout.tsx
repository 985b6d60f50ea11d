// The three places of the board: brief, canvas, inspector. Side by side with separators that keyboard and pointer move,
// or the canvas alone with sheets over it.

import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { Group, type GroupProps, type Layout, Panel, Separator } from 'react-resizable-panels'
import { useTranslations } from 'use-intl'
import { useIsNarrow } from '@/components/ui/use-media-query'
import { PANEL_NAMES, PANEL_WIDTH_PX, type PanelName } from './beside/panel-memory'
import { SheetHandle } from './beside/sheet-handle'
import type { Panels } from './beside/use-panels'

type OnLayoutChanged = NonNullable<GroupProps['onLayoutChanged']>

export interface BoardLayoutProps {
  panels: Panels
  /** Absent where no brief is read beside the canvas. */
  brief?: ReactNode
  canvas: ReactNode
  inspector: ReactNode
}

export function BoardLayout({ panels, brief, canvas, inspector }: BoardLayoutProps) {
  const t = useTranslations('board')
  const isBriefOpen = brief !== undefined && panels.isOpen('brief')
  const hasBrief = !panels.areSheets && isBriefOpen
  const hasInspector = !panels.areSheets && panels.isOpen('inspector')
  const group = useRef<HTMLDivElement>(null)
  const rememberWidths = useRememberedWidths(group, panels)
  return (
    <div className="relative min-h-0 grow">
      <Group orientation="horizontal" className="h-full" elementRef={group} onLayoutChanged={rememberWidths}>
        {hasBrief ? (
          <SidePanel key="brief" name="brief" panels={panels}>
            {brief}
          </SidePanel>
        ) : null}
        {hasBrief ? <Divider key="brief-divider" label={t('resizeBrief')} /> : null}
        <Panel key="canvas" id="canvas" minSize={280} className="relative">
          {canvas}
        </Panel>
        {hasInspector ? <Divider key="inspector-divider" label={t('resizeInspector')} /> : null}
        {hasInspector ? (
          <SidePanel key="inspector" name="inspector" panels={panels}>
            {inspector}
          </SidePanel>
        ) : null}
      </Group>
      {panels.areSheets && isBriefOpen ? (
        <Sheet name="brief" panels={panels}>
          {brief}
        </Sheet>
      ) : null}
      {panels.areSheets && panels.isOpen('inspector') ? (
        <Sheet name="inspector" panels={panels}>
          {inspector}
        </Sheet>
      ) : null}
    </div>
  )
}

/** Panels change their width with the window, too, but only what a person did with a divider is remembered. */
function useRememberedWidths(group: RefObject<HTMLElement | null>, panels: Panels): OnLayoutChanged {
  const before = useRef<Layout>({})
  return (layout, { isUserInteraction }) => {
    const changed = PANEL_NAMES.filter((name) => layout[name] !== undefined && layout[name] !== before.current[name])
    before.current = layout
    if (!isUserInteraction || !group.current) return
    // Shares are of the room without the dividers.
    let roomPx = 0
    for (const panel of group.current.querySelectorAll(':scope > [data-panel]')) {
      roomPx += panel.getBoundingClientRect().width
    }
    for (const name of changed) panels.rememberWidth(name, ((layout[name] ?? 0) / 100) * roomPx)
  }
}

function SidePanel({ name, panels, children }: { name: PanelName; panels: Panels; children: ReactNode }) {
  return (
    <Panel
      id={name}
      defaultSize={panels.widthPx(name)}
      minSize={PANEL_WIDTH_PX.min}
      maxSize={PANEL_WIDTH_PX.max}
      groupResizeBehavior="preserve-pixel-size"
      className="flex flex-col bg-panel"
    >
      {children}
    </Panel>
  )
}

function Divider({ label }: { label: string }) {
  return (
    <Separator
      aria-label={label}
      className="w-px bg-line outline-none transition-colors duration-100 data-[separator=active]:bg-accent data-[separator=hover]:bg-accent focus-visible:bg-accent focus-visible:outline-2 focus-visible:outline-accent"
    />
  )
}

/** A phone's sheet covers the tools, so messages move to its foot and leave the text that people read free. */
const MESSAGES = '--messages-lift'
const MESSAGES_ON_SHEET = '-64px'

/** A sheet over the canvas: from the side, on a phone from below. Escape closes it. */
function Sheet({ name, panels, children }: { name: PanelName; panels: Panels; children: ReactNode }) {
  const t = useTranslations('board')
  const { setOpen } = panels
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) setOpen(name, false)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [name, setOpen])
  const isNarrow = useIsNarrow()
  useEffect(() => {
    if (!isNarrow) return
    const { style } = document.documentElement
    style.setProperty(MESSAGES, MESSAGES_ON_SHEET)
    return () => void style.removeProperty(MESSAGES)
  }, [isNarrow])
  const [isTall, setTall] = useState(false)
  // Below it one looks at what is selected. A brief is read and a ballot is filled in: they need the height.
  const place =
    name === 'brief'
      ? 'start-0 border-e max-sm:h-[92%]'
      : `end-0 border-s ${isTall ? 'max-sm:h-[92%]' : 'max-sm:h-[65%] max-sm:has-[[data-rating-field]]:h-[92%]'}`
  return (
    <aside
      aria-label={t(name)}
      data-sheet
      className={`absolute inset-y-0 z-[1050] flex w-[min(24rem,85%)] animate-fade-in flex-col overflow-hidden border-line bg-panel shadow-pop max-sm:inset-x-0 max-sm:top-auto max-sm:w-full max-sm:rounded-t-xl max-sm:border-t max-sm:border-e-0 max-sm:border-s-0 ${place}`}
    >
      {isNarrow && name === 'inspector' ? <SheetHandle isTall={isTall} onChange={setTall} /> : null}
      {children}
    </aside>
  )
}
