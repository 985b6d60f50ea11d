// Which panels are open. The canvas comes first: a panel opens by itself only when it has something to say, and what a
// person opened or closed by hand is remembered. On a narrow or touched screen they start closed, and one closes the
// other. On a small or touched one they are sheets over the canvas.

import { useCallback, useState } from 'react'
import { useMediaQuery } from '@/components/ui/use-media-query'
import {
  type PanelName,
  type PanelPlace,
  type PanelSettings,
  readPanelSettings,
  writePanelSettings,
} from './panel-memory'

export interface Panels {
  /** There is room for one panel at a time. */
  readonly isNarrow: boolean
  /** There is no room beside the canvas, or the screen is touched: panels are sheets over it. */
  readonly areSheets: boolean
  readonly isOpen: (name: PanelName) => boolean
  /** A person opens or closes a panel by hand. */
  readonly setOpen: (name: PanelName, isOpen: boolean) => void
  /** Opens a panel for what has been asked for; that is not remembered. */
  readonly bring: (name: PanelName) => void
  /** Closes the inspector that a selection has opened, until the next one does. Returns whether it was open so. */
  readonly rest: () => boolean
  /** Closes a brief that nobody opened by hand: all that was found in it is on the board. */
  readonly putBriefAway: () => void
  /** Closes a sheet, or a panel that was brought; one that a person opened by hand stays open beside the canvas. */
  readonly close: (name: PanelName) => void
  readonly widthPx: (name: PanelName) => number
  /** What the inspector will take of the canvas at the first selection, in px; 0 if it is open or doesn't open by itself. */
  readonly comingPx: number
  readonly rememberWidth: (name: PanelName, widthPx: number) => void
}

export interface PanelOccasions {
  readonly place: PanelPlace
  /** There is a brief, and nothing on the board cites one yet. */
  readonly hasFreshBrief: boolean
  /** Something on the canvas is selected, and no hand is moving it. */
  readonly hasSelection: boolean
}

const NARROW_QUERY = '(max-width: 1199px), (pointer: coarse)'
/** Panels lie over the canvas here. In wider windows a panel of the usual width leaves the canvas more than half. */
const SHEETS_QUERY = '(max-width: 899px), (pointer: coarse)'
/** A narrower window leaves too little of the canvas beside a brief that nobody asked for. */
const BRIEF_QUERY = '(min-width: 1280px)'

/** The line between the canvas and a panel. */
const DIVIDER_PX = 1

/** Returns the panels as they stand in this place of the board. */
export function usePanels({ place, hasFreshBrief, hasSelection }: PanelOccasions): Panels {
  const isNarrow = useMediaQuery(NARROW_QUERY)
  const areSheets = useMediaQuery(SHEETS_QUERY)
  const hasRoomForBrief = useMediaQuery(BRIEF_QUERY)
  const [settings, setSettings] = useState<PanelSettings>(readPanelSettings)
  /** The one that is open where there is room for one. */
  const [only, setOnly] = useState<PanelName | undefined>()
  const [asked, setAsked] = useState<ReadonlySet<PanelName>>(NONE)
  const [wasSelected, setWasSelected] = useState(false)
  const [wasFresh, setWasFresh] = useState(false)

  // What was asked for belongs to the place where it was.
  const [lastPlace, setLastPlace] = useState(place)
  if (place !== lastPlace) {
    setLastPlace(place)
    setAsked(NONE)
    setWasSelected(false)
    setWasFresh(false)
  }
  // Once a selection has opened the inspector it stays, so that the canvas doesn't change its size with each click.
  if (place === lastPlace && hasSelection && !wasSelected) setWasSelected(true)
  // A brief that opened to be read stays while cards are taken out of it.
  if (place === lastPlace && hasFreshBrief && !wasFresh) setWasFresh(true)

  const change = useCallback((name: PanelName, values: Partial<PanelSettings[PanelName]>) => {
    setSettings((before) => {
      const next = { ...before, [name]: { ...before[name], ...values } }
      writePanelSettings(next)
      return next
    })
  }, [])
  const close = useCallback((name: PanelName) => {
    setOnly((open) => (open === name ? undefined : open))
    setAsked((before) => (before.has(name) ? new Set([...before].filter((each) => each !== name)) : before))
  }, [])
  const setOpen = useCallback(
    (name: PanelName, isOpen: boolean) => {
      if (isNarrow) return isOpen ? setOnly(name) : close(name)
      close(name)
      change(name, { [place]: isOpen })
    },
    [isNarrow, change, close, place],
  )
  const bring = useCallback(
    (name: PanelName) => {
      if (isNarrow) setOnly(name)
      else setAsked((before) => (before.has(name) ? before : new Set([...before, name])))
    },
    [isNarrow],
  )
  const opensByItself = {
    brief: place === 'canvas' && wasFresh && hasRoomForBrief,
    inspector: place === 'canvas' && wasSelected,
  }
  const isOpenBySelection =
    !isNarrow && opensByItself.inspector && !asked.has('inspector') && settings.inspector.canvas === undefined
  const putBriefAway = useCallback(() => {
    setWasFresh(false)
    close('brief')
  }, [close])
  const rest = useCallback(() => {
    setWasSelected(false)
    return isOpenBySelection
  }, [isOpenBySelection])
  const isComing = place === 'canvas' && !isNarrow && !wasSelected && !asked.has('inspector')
  return {
    isNarrow,
    areSheets,
    isOpen: (name) => (isNarrow ? only === name : asked.has(name) || (settings[name][place] ?? opensByItself[name])),
    setOpen,
    bring,
    rest,
    putBriefAway,
    close,
    widthPx: (name) => settings[name].widthPx,
    comingPx: isComing && settings.inspector.canvas === undefined ? settings.inspector.widthPx + DIVIDER_PX : 0,
    rememberWidth: (name, widthPx) => change(name, { widthPx: Math.round(widthPx) }),
  }
}

const NONE: ReadonlySet<PanelName> = new Set()
