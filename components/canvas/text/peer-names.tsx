// The other people who type in the words of a shape: their names stand above it, once and beside the letters, in the colours
// of their carets. Cards have a frame of their own (card/peer-tag).

import type { CSSProperties } from 'react'
import {
  type Editor,
  Group2d,
  type TLShape,
  type TLShapeId,
  useEditor,
  useEditorComponents,
  useValue,
  type Vec,
} from 'tldraw'
import { groupBy } from '@/lib/std/group-by'
import { isCard } from '../card/is-card'

interface NamedPlace {
  readonly shapeId: TLShapeId
  readonly people: readonly { readonly key: string; readonly name: string; readonly color: string }[]
  /** The lower left corner of the names, in px of the screen. */
  readonly left: number
  readonly top: number
}

const NOBODY: readonly NamedPlace[] = []
/** The names of a shape that reaches out of the view stand in the view. */
const LEAST_TOP_PX = 20
const LEAST_LEFT_PX = 4

export function PeerNames() {
  const editor = useEditor()
  // A board without what others point at has no names either.
  const isShown = useEditorComponents().CollaboratorCursor != null
  const places = useValue('people in labels', () => (isShown ? namedPlaces(editor) : NOBODY), [editor, isShown])
  if (places.length === 0) return null
  return (
    <div className="canvas-overlay peer-carets" aria-hidden data-testid="peer-names">
      {places.map(({ shapeId, people, left, top }) => (
        <div key={shapeId} className="peer-names" style={{ left, top }}>
          {people.map(({ key, name, color }) => (
            <span key={key} className="peer-name" style={{ '--person': color } as CSSProperties}>
              {name}
            </span>
          ))}
        </div>
      ))}
    </div>
  )
}

function namedPlaces(editor: Editor): readonly NamedPlace[] {
  const writers = editor.getCollaboratorsOnCurrentPage().filter(({ meta }) => typeof meta.editingShapeId === 'string')
  const places = Array.from(groupBy(writers, ({ meta }) => meta.editingShapeId as TLShapeId)).flatMap(
    ([shapeId, people]): NamedPlace[] => {
      const shape = editor.getShape(shapeId)
      if (!shape || isCard(shape)) return []
      const { x, y } = editor.pageToViewport(placeOfWords(editor, shape))
      return [
        {
          shapeId,
          people: people.map(({ id, userName, color }) => ({ key: id, name: userName, color })),
          left: Math.max(LEAST_LEFT_PX, x),
          top: Math.max(LEAST_TOP_PX, y),
        },
      ]
    },
  )
  return places.length > 0 ? places : NOBODY
}

/** Above the words of an arrow in its middle, and above other shapes at the left; in px of the page. */
function placeOfWords(editor: Editor, shape: TLShape): Vec {
  const geometry = editor.getShapeGeometry(shape)
  const label = geometry instanceof Group2d ? geometry.children.find(({ isLabel }) => isLabel) : undefined
  const place = label ? label.bounds.point : shape.type === 'arrow' ? geometry.bounds.center : geometry.bounds.point
  return editor.getShapePageTransform(shape).applyToPoint(place)
}
