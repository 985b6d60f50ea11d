// One line to type into, and below it everything that it finds: what one can do here, what stands on the board, other
// boards. As a search on the canvas it lists only what stands there, and the view goes along with the arrow keys.

'use client'

import { clsx } from 'clsx'
import { Command as Cmdk } from 'cmdk'
import { Check, Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { Dialog as Radix } from 'radix-ui'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type { Editor, TLCamera, TLPageId, TLShapeId } from 'tldraw'
import { useValue } from 'tldraw'
import { useTranslations } from 'use-intl'
import { canvasCommands } from '@/components/canvas/canvas-commands'
import { bringIntoView, findCard } from '@/components/canvas/card/find-card'
import { focusCanvas } from '@/components/canvas/focus-canvas'
import { openPage } from '@/components/canvas/pages/board-pages'
import { KindGlyph } from '@/components/canvas/ui/kind-glyph'
import { viewInFront } from '@/components/canvas/view-in-front'
import { Kbd } from '@/components/ui/kbd'
import type { MenuItem } from '@/components/ui/menu'
import { type Command, type CommandGroup, canvasCommandLines, menuCommands } from './command'
import { findMatches } from './find-matches'
import { type BoardPlace, placesOnBoard } from './places-on-board'
import { useOtherBoards } from './use-other-boards'

/** `everything` is the palette; `board` searches on the canvas. */
export type PaletteScope = 'everything' | 'board'

export interface CommandPaletteProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly scope: PaletteScope
  readonly boardId: string
  readonly editor: Editor | undefined
  /** The page's menus: everything in them is a command. */
  readonly items: readonly MenuItem[]
  /** Ways to look at the board. */
  readonly views: readonly MenuItem[]
}

const GROUPS: readonly CommandGroup[] = ['make', 'arrange', 'look', 'board']
/** What is found of one sort, at most: who sees so many types on. */
const MOST = { commands: 100, placesBesideCommands: 8, places: 60, boards: 5 } as const

export function CommandPalette({ open, onOpenChange, ...content }: CommandPaletteProps) {
  const t = useTranslations('palette')
  /** Runs once the palette has gone and the focus is back where it was. */
  const chosen = useRef<() => void>(undefined)
  const isFinding = content.scope === 'board'
  const [goTo, goBack] = useGoing(content.editor, open)
  /** Goes to the hit that Enter has led to; Escape stays there. */
  const visited = useRef<() => void>(undefined)
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={clsx('fixed inset-0 z-dialog', isFinding ? '' : 'animate-fade-in bg-scrim')} />
        <Radix.Content
          aria-describedby={undefined}
          onEscapeKeyDown={() => {
            chosen.current = visited.current
            if (!visited.current) goBack()
          }}
          onCloseAutoFocus={(event) => {
            const run = chosen.current
            chosen.current = undefined
            visited.current = undefined
            if (!run) return
            event.preventDefault()
            run()
          }}
          className={clsx(
            'fixed top-14 z-dialog flex max-h-[min(70dvh,32rem)] w-[min(36rem,calc(100vw-1rem))] animate-pop-in flex-col overflow-hidden rounded-xl border border-line bg-raised text-ink shadow-pop outline-none',
            isFinding ? 'right-2 sm:w-88' : 'inset-x-0 mx-auto sm:top-[12dvh]',
          )}
        >
          <Radix.Title className="sr-only">{t(isFinding ? 'findTitle' : 'title')}</Radix.Title>
          <Lines
            {...content}
            onHighlighted={goTo}
            onChoose={(run) => {
              chosen.current = run
              onOpenChange(false)
            }}
            onVisit={(run) => {
              visited.current = run
            }}
            onLeave={() => onOpenChange(false)}
          />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

interface LinesProps extends Omit<CommandPaletteProps, 'open' | 'onOpenChange'> {
  /** Called with what a search on the canvas is at. */
  readonly onHighlighted: (id: TLShapeId) => void
  readonly onChoose: (run: () => void) => void
  /** Called with the way to a hit that Enter has led to while the search stays open. */
  readonly onVisit: (run: () => void) => void
  readonly onLeave: () => void
}

function Lines({ scope, boardId, editor, items, views, onHighlighted, onChoose, onVisit, onLeave }: LinesProps) {
  const t = useTranslations('palette')
  const card = useTranslations('card')
  const router = useRouter()
  // Not deferred: Enter takes what the last letter found.
  const [query, setQuery] = useState('')
  const [highlighted, setHighlighted] = useState('')
  const isFinding = scope === 'board'
  const all = useValue('places', () => (editor ? placesOnBoard(editor) : []), [editor])
  const onCanvas = useValue('canvas commands', () => (editor ? canvasCommands(editor) : []), [editor])
  const boards = useOtherBoards(boardId, !isFinding)

  const enterCanvas = () => {
    if (!editor) return
    viewInFront(editor)?.bringCanvas()
    focusCanvas(editor)
  }
  const commands = isFinding
    ? []
    : [...menuCommands(views, 'look'), ...canvasCommandLines(onCanvas, enterCanvas), ...menuCommands(items, 'board')]
  const found = findMatches(commands, query, MOST.commands)
  // Without a word, the palette lists what one can do; a search lists all that there is.
  const places =
    isFinding || query.trim() !== '' ? findMatches(all, query, isFinding ? MOST.places : MOST.placesBesideCommands) : []
  const otherBoards = query.trim() === '' ? [] : findMatches(boards, query, MOST.boards)

  const wayTo = (id: TLShapeId) => () => {
    if (!editor) return
    enterCanvas()
    findCard(editor, id)
  }
  const choosePlace = ({ id }: BoardPlace) => onChoose(wayTo(id))
  const visit = (step: 1 | -1) => {
    const at = places.findIndex(({ id }) => id === highlighted)
    const next = places.at((Math.max(0, at) + step) % places.length)
    if (!next) return
    setHighlighted(next.id)
    onVisit(wayTo(next.id))
  }
  // Opening alone moves nothing.
  const [hasBegun, setHasBegun] = useState(false)
  const shown = isFinding && hasBegun ? places.find(({ id }) => id === highlighted)?.id : undefined
  useEffect(() => {
    if (shown) onHighlighted(shown)
  }, [shown, onHighlighted])

  return (
    <Cmdk
      label={t(isFinding ? 'findTitle' : 'title')}
      shouldFilter={false}
      loop
      value={highlighted}
      onValueChange={setHighlighted}
      className="flex min-h-0 grow flex-col"
      onKeyDown={(event) => {
        setHasBegun(true)
        // A single hit is taken at once, as everywhere in the palette.
        if (isFinding && event.key === 'Enter' && places.length > 1 && !event.nativeEvent.isComposing) {
          event.preventDefault()
          return visit(event.shiftKey ? -1 : 1)
        }
        const isOwnKey = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === (isFinding ? 'f' : 'k')
        if (!isOwnKey) return
        event.preventDefault()
        onLeave()
      }}
    >
      <div className="flex items-center gap-2.5 border-line border-b px-4">
        <Search className="size-4 shrink-0 text-mute" aria-hidden />
        <Cmdk.Input
          value={query}
          onValueChange={setQuery}
          placeholder={t(isFinding ? 'findPlaceholder' : 'placeholder')}
          className="h-12 min-w-0 grow bg-transparent text-[15px] outline-none placeholder:text-mute"
        />
        {isFinding && query !== '' ? <span className="text-mute tabular-nums">{places.length}</span> : null}
      </div>
      <Cmdk.List className="min-h-0 grow overflow-y-auto p-2 [&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-mute [&_[cmdk-group-heading]]:text-xs">
        <Cmdk.Empty className="px-2 py-6 text-center text-mute">
          {query === '' ? t('boardEmpty') : t('nothing', { query })}
        </Cmdk.Empty>
        {GROUPS.map((group) => {
          const lines = found.filter((command) => command.group === group)
          return lines.length === 0 ? null : (
            <Cmdk.Group key={group} heading={t(`group.${group}`)}>
              {lines.map((command) => (
                <CommandLine key={command.id} command={command} onSelect={() => onChoose(command.run)} />
              ))}
            </Cmdk.Group>
          )
        })}
        {places.length === 0 ? null : (
          <Cmdk.Group heading={t('group.places')}>
            {places.map((place) => (
              <Line
                key={place.id}
                value={place.id}
                icon={place.kind ? <KindGlyph kind={place.kind} size={12} /> : null}
                label={place.label || card('face.untitled')}
                aside={[place.page, place.ref].filter(Boolean).join(' · ')}
                onSelect={() => choosePlace(place)}
              />
            ))}
          </Cmdk.Group>
        )}
        {otherBoards.length === 0 ? null : (
          <Cmdk.Group heading={t('group.boards')}>
            {otherBoards.map(({ id, label }) => (
              <Line
                key={id}
                value={`board ${id}`}
                label={label}
                onSelect={() => onChoose(() => router.push(`/boards/${id}`))}
              />
            ))}
          </Cmdk.Group>
        )}
      </Cmdk.List>
      {isFinding && query !== '' && places.length > 1 ? (
        <p className="border-line border-t px-4 py-1.5 text-mute text-xs pointer-coarse:hidden">{t('findKeys')}</p>
      ) : null}
    </Cmdk>
  )
}

function CommandLine({ command, onSelect }: { command: Command; onSelect: () => void }) {
  const aside = command.isChosen ? <Check className="size-4 text-accent" /> : undefined
  const keys = command.keys ? (
    <span className="inline-flex pointer-coarse:hidden">
      <Kbd>{command.keys}</Kbd>
    </span>
  ) : undefined
  const icon = command.kind ? <KindGlyph kind={command.kind} size={12} /> : command.icon
  return <Line value={command.id} icon={icon} label={command.label} aside={aside ?? keys} onSelect={onSelect} />
}

interface LineProps {
  readonly value: string
  readonly icon?: ReactNode
  readonly label: string
  readonly aside?: ReactNode
  readonly onSelect: () => void
}

function Line({ value, icon, label, aside, onSelect }: LineProps) {
  return (
    <Cmdk.Item
      value={value}
      onSelect={onSelect}
      className="flex min-h-9 cursor-default select-none items-center gap-2.5 rounded-md px-2 data-[selected=true]:bg-hover pointer-coarse:min-h-11 [&_svg]:shrink-0"
    >
      <span className="flex w-4 shrink-0 justify-center text-mute [&_svg]:max-h-4 [&_svg]:max-w-4">{icon}</span>
      <span className="min-w-0 grow truncate">{label}</span>
      <span className="shrink-0 text-mute text-xs tabular-nums">{aside}</span>
    </Cmdk.Item>
  )
}

/** The view goes to a place and back to where it was, without a change of what is selected. */
function useGoing(editor: Editor | undefined, isOpen: boolean): readonly [(id: TLShapeId) => void, () => void] {
  const before = useRef<{ readonly pageId: TLPageId; readonly camera: TLCamera }>(undefined)
  useEffect(() => {
    if (isOpen || !before.current) return
    before.current = undefined
    editor?.setHintingShapes([])
  }, [isOpen, editor])
  const goTo = useCallback(
    (id: TLShapeId) => {
      if (!editor) return
      before.current ??= { pageId: editor.getCurrentPageId(), camera: editor.getCamera() }
      const pageId = editor.getAncestorPageId(id)
      if (pageId) openPage(editor, pageId)
      bringIntoView(editor, id)
      editor.setHintingShapes([id])
    },
    [editor],
  )
  const goBack = () => {
    if (!editor || !before.current) return
    const { pageId, camera } = before.current
    openPage(editor, pageId)
    editor.setCamera(camera)
  }
  return [goTo, goBack]
}
