// The other people who type in a name or label without a caret to show: of an arrow, a frame, a matrix or a zone. Their
// names stand beside the words. Cards have a frame of their own (card/peer-tag).

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
import { isCard } from '../card/is-card'

interface NamedPlace {
  readonly key: string
  readonly name: string
  readonly color: string
  /** Both are screen px. */
  readonly left: number
  readonly top: number
}

const NOBODY: readonly NamedPlace[] = []

export function PeerNames() {
  const editor = useEditor()
  // A board without what others point at has no names either.
  const isShown = useEditorComponents().CollaboratorCursor != null
  const places = useValue('people in labels', () => (isShown ? namedPlaces(editor) : NOBODY), [editor, isShown])
  if (places.length === 0) return null
  return (
    <div className="canvas-overlay peer-carets" aria-hidden data-testid="peer-names">
      {places.map(({ key, name, color, left, top }) => (
        <div key={key} className="peer-label" style={{ '--person': color, left, top } as CSSProperties}>
          <span className="peer-caret-name">{name}</span>
        </div>
      ))}
    </div>
  )
}

function namedPlaces(editor: Editor): readonly NamedPlace[] {
  const places = editor.getCollaboratorsOnCurrentPage().flatMap(({ id: key, userName: name, color, meta }) => {
    const { editingShapeId, caret } = meta
    if (typeof editingShapeId !== 'string' || caret !== null) return []
    const shape = editor.getShape(editingShapeId as TLShapeId)
    const at = shape && !isCard(shape) ? editor.pageToViewport(placeOfWords(editor, shape)) : undefined
    return at ? [{ key, name, color, left: at.x, top: at.y }] : []
  })
  return places.length > 0 ? places : NOBODY
}

/** The words of an arrow stand in its middle, and other names at the upper left; in px of the page. */
function placeOfWords(editor: Editor, shape: TLShape): Vec {
  const geometry = editor.getShapeGeometry(shape)
  const label = geometry instanceof Group2d ? geometry.children.find(({ isLabel }) => isLabel) : undefined
  const place = label ? label.bounds.point : shape.type === 'arrow' ? geometry.bounds.center : geometry.bounds.point
  return editor.getShapePageTransform(shape).applyToPoint(place)
}
