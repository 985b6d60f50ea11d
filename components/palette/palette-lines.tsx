// The palette's field and what it finds, in groups.

import { Command as Cmdk } from 'cmdk'
import { Search } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { TLShapeId } from 'tldraw'
import { useTranslations } from 'use-intl'
import { findCard } from '@/components/canvas/card/find-card'
import { focusCanvas } from '@/components/canvas/sight/focus-canvas'
import { viewInFront } from '@/components/canvas/sight/view-in-front'
import { KindGlyph } from '@/components/canvas/ui/kind-glyph'
import type { CommandGroup } from './command'
import { CommandLine, PaletteLine } from './palette-line'
import type { BoardPlace } from './places-on-board'
import { type PaletteContent, usePaletteHits } from './use-palette-hits'

const GROUPS: readonly CommandGroup[] = ['make', 'arrange', 'look', 'board']

export interface PaletteLinesProps extends PaletteContent {
  /** Called with what a search on the canvas is at. */
  readonly onHighlighted: (id: TLShapeId) => void
  readonly onChoose: (run: () => void) => void
  /** Called with the way to a hit that Enter has led to while the search stays open. */
  readonly onVisit: (run: () => void) => void
  readonly onLeave: () => void
}

export function PaletteLines(props: PaletteLinesProps) {
  const { scope, boardId, editor, items, views, onHighlighted, onChoose, onVisit, onLeave } = props
  const t = useTranslations('palette')
  const card = useTranslations('card')
  const router = useRouter()
  // The query isn't deferred, because Enter takes what the last letter found.
  const [query, setQuery] = useState('')
  const [highlighted, setHighlighted] = useState('')
  const isFinding = scope === 'board'
  const enterCanvas = () => {
    if (!editor) return
    viewInFront(editor)?.bringCanvas()
    focusCanvas(editor)
  }
  const { commands, places, boards } = usePaletteHits(query, { scope, boardId, editor, items, views, enterCanvas })

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
      {/* Beside the list: a list box has nothing in it but options. */}
      <div role="status">
        <Cmdk.Empty className="px-4 py-8 text-center text-mute">
          {query === '' ? t('boardEmpty') : t('nothing', { query })}
        </Cmdk.Empty>
      </div>
      <Cmdk.List className="min-h-0 grow overflow-y-auto p-2 [&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-mute [&_[cmdk-group-heading]]:text-xs">
        {GROUPS.map((group) => {
          const lines = commands.filter((command) => command.group === group)
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
              <PaletteLine
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
        {boards.length === 0 ? null : (
          <Cmdk.Group heading={t('group.boards')}>
            {boards.map(({ id, label }) => (
              <PaletteLine
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
