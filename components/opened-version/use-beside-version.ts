// The place beside a version's canvas: the inspector, the criteria, or what changed up to this version.

import { useEffect, useState } from 'react'
import type { Editor } from 'tldraw'
import type { Panels } from '@/components/board/beside/use-panels'
import { focusCanvas } from '@/components/canvas/sight/focus-canvas'
import { type OpenComparison, useOpenComparison } from '@/components/versions/use-comparison'

export type BesideVersionName = 'inspector' | 'criteria' | 'comparison'

export interface BesideVersion {
  readonly panel: BesideVersionName
  /** What the version is compared with; undefined for nothing. */
  readonly comparison: OpenComparison | undefined
  /** Puts a panel into the place, which stays open or closed. */
  readonly put: (panel: BesideVersionName) => void
  /** Gives the place back to the inspector, and the keyboard to the canvas. */
  readonly leave: () => void
  /** Compares the version with an earlier one, or another board. */
  readonly compareWith: (from: string) => void
  readonly endComparison: () => void
}

/** The comparison that the address asks for is shown. A phone shows the canvas first. */
export function useBesideVersion(
  boardId: string,
  versionId: string,
  { areSheets, bring }: Panels,
  editor: Editor | undefined,
): BesideVersion {
  const [panel, put] = useState<BesideVersionName>(() => (fromInAddress() === undefined ? 'inspector' : 'comparison'))
  const [from, setFrom] = useState(fromInAddress)
  const comparison = useOpenComparison(boardId, from, versionId, editor)
  const hasComparison = comparison !== undefined
  useEffect(() => {
    if (hasComparison && !areSheets) bring('inspector')
  }, [hasComparison, areSheets, bring])
  const leave = () => {
    put('inspector')
    if (editor) focusCanvas(editor)
  }
  return {
    panel,
    comparison,
    put,
    leave,
    compareWith: (id) => {
      setFrom(id)
      writeAddress(`${window.location.pathname}?from=${encodeURIComponent(id)}`)
    },
    endComparison: () => {
      setFrom(undefined)
      writeAddress(window.location.pathname)
      leave()
    },
  }
}

/** The version before, with which the address asks to compare this one. */
function fromInAddress(): string | undefined {
  return new URLSearchParams(window.location.search).get('from') ?? undefined
}

function writeAddress(address: string): void {
  window.history.replaceState(window.history.state, '', address)
}
