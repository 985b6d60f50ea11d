// The panel that stands on the right of the canvas: the inspector, or another one that takes its place until it is
// closed. Whether the place is open is the panels' (use-panels).

import { useCallback, useEffect, useState } from 'react'
import { type Editor, useValue } from 'tldraw'
import { wantedLink } from '@/components/canvas/link/wanted-link'
import type { Panels } from './use-panels'

export type Beside =
  | 'inspector'
  | 'criteria'
  | 'sessions'
  | 'activity'
  | 'threads'
  | 'news'
  | 'happened'
  | 'versions'
  | 'comparison'

export interface BesideCanvas {
  readonly panel: Beside
  /** The place is open, and the panel is the one in it. */
  readonly isShown: (panel: Beside) => boolean
  /** Puts a panel into the place, which stays open or closed. */
  readonly put: (panel: Beside) => void
  /** Puts a panel into the place and opens it. */
  readonly bring: (panel: Beside) => void
  /** Gives the place back to the inspector, which isn't shown for that: a sheet goes on with it. */
  readonly giveBack: () => void
  /** Closes a panel, if it is in front. */
  readonly leave: (panel: Beside) => void
  /** Closes a panel that is shown, and brings one that isn't. */
  readonly toggle: (panel: Beside) => void
  /** Closes the inspector, if a selection opened it and nothing is selected any more. */
  readonly rest: () => void
  /** A person closes the place by hand. */
  readonly close: () => void
}

/** Returns the panel beside the canvas. The inspector comes by itself when somebody looks for a card to link. */
export function useBeside(panels: Panels, editor: Editor | undefined): BesideCanvas {
  const [panel, setPanel] = useState<Beside>('inspector')
  const { areSheets, bring: openPlace, close: closePlace } = panels
  const bring = useCallback(
    (wanted: Beside) => {
      setPanel(wanted)
      openPlace('inspector')
    },
    [openPlace],
  )

  const isLinkWanted = useValue('link is wanted', () => !!editor && wantedLink(editor) !== undefined, [editor])
  const [wasLinkWanted, setWasLinkWanted] = useState(isLinkWanted)
  if (isLinkWanted !== wasLinkWanted) {
    setWasLinkWanted(isLinkWanted)
    if (isLinkWanted) setPanel('inspector')
  }
  useEffect(() => {
    if (isLinkWanted) openPlace('inspector')
  }, [isLinkWanted, openPlace])

  const isShown = (wanted: Beside) => panel === wanted && panels.isOpen('inspector')
  const leave = (left: Beside) => {
    setPanel((before) => (before === left ? 'inspector' : before))
    // If the inspector isn't open by itself, nothing takes its place.
    if (panel === left) closePlace('inspector')
  }
  return {
    panel,
    isShown,
    put: setPanel,
    bring,
    giveBack: () => {
      setPanel('inspector')
      if (!areSheets) closePlace('inspector')
    },
    leave,
    toggle: (wanted) => (isShown(wanted) ? leave(wanted) : bring(wanted)),
    rest: panels.rest,
    close: () => panels.setOpen('inspector', false),
  }
}
