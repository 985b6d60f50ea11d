// Overlays that float over the shapes and move with them, in screen px: the title being edited, the link being drawn,
// the choices of a selected link, what crowded cells hold, the scores of cards, images on their way, carets and names of others,
// an open result of ratings, the pins of comments, the way to the styles, everybody's lasers. None of it is stored or exported.

import { useEffect } from 'react'
import { useEditor, useValue } from 'tldraw'
import { keepReadingOrder } from '../announce/reading-order'
import { UploadGhosts } from '../assets/upload-ghosts'
import { GoneGhosts } from '../card/gone-ghosts'
import { editableTitle } from '../edit/editable-title'
import { TitleEditor } from '../edit/title-editor'
import { titlePlace } from '../edit/title-place'
import { LaserTrails } from '../laser/laser-trails'
import { LinkDraftLine } from '../link/link-draft-line'
import { LinkPanel } from '../link/link-panel'
import { BringInButtons } from '../matrix/bring-in-buttons'
import { CardStacks } from '../matrix/card-stacks'
import { PlaceMenu } from '../matrix/place-menu'
import { RatingMarks } from '../matrix/rating-marks'
import { PinMarks } from '../pins/pin-marks'
import { ScoreStrip } from '../score/score-strip'
import { PeerCarets } from '../text/peer-carets'
import { PeerNames } from '../text/peer-names'
import { PointedRing } from './pointed-ring'
import { StyleButton } from './style-button'

export function CanvasOverlays() {
  const editor = useEditor()
  useEffect(() => keepReadingOrder(editor), [editor])
  return (
    <>
      <CardStacks />
      <RatingMarks />
      <GoneGhosts />
      <PinMarks />
      <PointedRing />
      <PeerCarets />
      <PeerNames />
      <UploadGhosts />
      <LinkDraftLine />
      <LinkPanel />
      <BringInButtons />
      <PlaceMenu />
      <ScoreStrip />
      <StyleButton />
      <EditedTitle />
      <LaserTrails />
    </>
  )
}

function EditedTitle() {
  const editor = useEditor()
  const shape = useValue('edited shape', () => editor.getEditingShape(), [editor])
  const title = useValue('edited title', () => (shape ? editableTitle(editor, shape) : undefined), [editor, shape])
  const place = useValue('edited place', () => {
    if (!shape || !title) return undefined
    const page = editor.getShapePageTransform(shape).applyToPoint(title.rect)
    const { x, y } = editor.pageToViewport(page)
    return titlePlace(title, { x, y }, editor.getZoomLevel(), editor.getViewportScreenBounds())
  }, [editor, shape, title])
  if (!shape || !title || !place) return null
  return (
    <div className="canvas-overlay" style={{ left: place.x, top: place.y, width: place.w }}>
      <TitleEditor key={shape.id} editor={editor} shape={shape} title={title} scale={place.scale} isBox={place.isBox} />
    </div>
  )
}
