// The trails of all lasers on the board, each in its person's colour: one's own, those of others, and those of one's own
// other windows, of which a projector may be one. tldraw's drawing leaves these out, and shows others no own colour.

import { useMemo } from 'react'
import {
  DefaultScribble,
  type Editor,
  type TLInstancePresence,
  type TLScribble,
  type TLScribbleProps,
  useEditor,
  useValue,
} from 'tldraw'
import { trailBands } from './trail-bands'

const HEAD_PX = 8
/** More are not told apart. */
const BANDS = 12

interface Trail {
  readonly key: string
  readonly color: string
  readonly points: TLScribble['points']
}

/** Draws a scribble of this person that isn't a laser: the trails of the eraser and of the selecting hand. */
export function OwnScribble(props: TLScribbleProps) {
  return props.scribble.color === 'laser' ? null : <DefaultScribble {...props} />
}

export function LaserTrails() {
  const editor = useEditor()
  const presences = useMemo(() => editor.store.query.records('instance_presence'), [editor])
  const trails = useValue('laser trails', () => trailsOn(editor, presences.get()), [editor, presences])
  return trails.length === 0 ? null : <Trails trails={trails} />
}

function Trails({ trails }: { readonly trails: readonly Trail[] }) {
  const editor = useEditor()
  const { x, y, z } = useValue('camera', () => editor.getCamera(), [editor])
  // People who want less motion see the whole trail at once: no wave runs along it.
  const isCalm = useValue('is calm', () => editor.user.getAnimationSpeed() === 0, [editor])
  return (
    <svg className="canvas-lasers" aria-hidden>
      <g transform={`scale(${z}) translate(${x} ${y})`}>
        {trails.map(({ key, color, points }) => (
          <g key={key} className="canvas-laser" stroke={color} data-testid="laser-trail">
            {trailBands(points, isCalm ? 1 : BANDS).map(({ d, width }) => (
              <path key={width} d={d} strokeWidth={(width * HEAD_PX) / z} />
            ))}
          </g>
        ))}
      </g>
    </svg>
  )
}

/** The same value for as long as nobody points: others' cursors move all the time. */
const NONE: readonly Trail[] = []

function trailsOn(editor: Editor, presences: readonly TLInstancePresence[]): readonly Trail[] {
  const pageId = editor.getCurrentPageId()
  const own = editor.getInstanceState().scribbles.filter(({ color }) => color === 'laser')
  const theirs = presences.filter(({ currentPageId, scribbles }) => scribbles.length > 0 && currentPageId === pageId)
  if (own.length === 0 && theirs.length === 0) return NONE
  return [
    ...own.map(({ id, points }) => ({ key: id, color: editor.user.getColor(), points })),
    ...theirs.flatMap(({ id, color, scribbles }) =>
      scribbles.map((trail) => ({ key: `${id} ${trail.id}`, color, points: trail.points })),
    ),
  ]
}
