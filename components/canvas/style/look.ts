// The look of what tldraw draws: of selected shapes, or of those that the tool in hand will draw. Cards, matrices, zones and
// links get their look from what they mean, so that a note and a card selected together don't change together.

import {
  DefaultColorThemePalette,
  type Editor,
  kickoutOccludedShapes,
  type TLDefaultColorStyle,
  type TLShape,
  type TLShapeId,
  type TLShapePartial,
} from 'tldraw'
import { linkOf } from '../link/link-meta'
import { lockFor } from '../lock/host-locks'
import { STYLE_NAMES, type StyleName, styleOf } from './style-lists'

/** The value that all have; undefined where they differ. */
export interface SharedValue {
  readonly value: string | undefined
}

export interface Look {
  /** The styles that at least one of the shapes has. */
  readonly styles: ReadonlyMap<StyleName, SharedValue>
  /** Between 0 and 1; undefined if the shapes differ. */
  readonly opacity: number | undefined
  /** True if the colours are those of notes: tldraw's black note is yellow. */
  readonly isOfNotes: boolean
}

export const OPACITIES = [1, 0.75, 0.5, 0.25, 0.1] as const

const LOOK_OF_MEANING: readonly string[] = ['card', 'matrix', 'zone', 'frame']

/** Returns the shapes whose look this person may choose, those in groups too. Reactive. */
export function drawnAmong(editor: Editor, shapes: readonly TLShape[]): TLShape[] {
  return shapes.flatMap((shape) => {
    if (shape.type === 'group') {
      const children = editor.getSortedChildIdsForParent(shape.id).flatMap((id) => editor.getShape(id) ?? [])
      return drawnAmong(editor, children)
    }
    return LOOK_OF_MEANING.includes(shape.type) || linkOf(shape) || lockFor(editor, shape) ? [] : [shape]
  })
}

/** Returns the type of shape that the tool in hand draws; undefined where it draws none whose look one chooses. Reactive. */
export function drawnByTool(editor: Editor): string | undefined {
  const { shapeType } = editor.root.getCurrent() ?? {}
  return shapeType === undefined || LOOK_OF_MEANING.includes(shapeType) ? undefined : shapeType
}

/** Reactive. */
export function lookOf(editor: Editor, shapes: readonly TLShape[]): Look {
  const styles = new Map<StyleName, SharedValue>()
  for (const name of STYLE_NAMES) {
    const values = shapes.flatMap((shape) => editor.getShapeStyleIfExists(shape, styleOf(name)) ?? [])
    if (values.length > 0) styles.set(name, { value: common(values) })
  }
  return {
    styles,
    opacity: common(shapes.map(({ opacity }) => opacity)),
    isOfNotes: shapes.every(({ type }) => type === 'note'),
  }
}

/** Whether two looks are shown alike. Most changes of a shape, such as a letter or a move, leave its look as it is. */
export function isSameLook(a: Look, b: Look): boolean {
  return (
    a.opacity === b.opacity &&
    a.isOfNotes === b.isOfNotes &&
    a.styles.size === b.styles.size &&
    [...a.styles].every(([name, { value }]) => {
      const other = b.styles.get(name)
      return other !== undefined && other.value === value
    })
  )
}

/** Returns the look that a new shape of the type gets. Reactive. */
export function nextLook(editor: Editor, type: string): Look {
  const own = editor.styleProps[type]
  const names = STYLE_NAMES.filter((name) => own?.has(styleOf(name)))
  return {
    styles: new Map(names.map((name) => [name, { value: editor.getStyleForNextShape(styleOf(name)) }])),
    opacity: editor.getInstanceState().opacityForNextShape,
    isOfNotes: type === 'note',
  }
}

/** Sets a style of the shapes, and of those that are drawn next, as one step of undo. */
export function setStyle(editor: Editor, ids: readonly TLShapeId[], name: StyleName, value: string): void {
  const style = styleOf(name)
  editor.markHistoryStoppingPoint('set style')
  editor.run(() => {
    const changes = ids.flatMap((id): TLShapePartial[] => {
      const shape = editor.getShape(id)
      const prop = shape && editor.styleProps[shape.type]?.get(style)
      return shape && prop ? [{ id, type: shape.type, props: { [prop]: value } }] : []
    })
    editor.updateShapes(changes)
    editor.setStyleForNextShapes(style, value)
    // A larger note may leave the frame that it was in.
    if (name === 'size' && ids.length > 0) kickoutOccludedShapes(editor, [...ids])
  })
}

/** Sets the opacity of the shapes, and of those that are drawn next, as one step of undo. */
export function setOpacity(editor: Editor, ids: readonly TLShapeId[], opacity: number): void {
  editor.markHistoryStoppingPoint('set opacity')
  editor.run(() => {
    const shapes = ids.flatMap((id) => editor.getShape(id) ?? [])
    editor.updateShapes(shapes.map(({ id, type }): TLShapePartial => ({ id, type, opacity })))
    editor.setOpacityForNextShapes(opacity)
  })
}

/** Returns the CSS colour in which a colour style appears. */
export function colorOf(color: string, { isOfNotes }: Look, isDark: boolean): string {
  const palette = isDark ? DefaultColorThemePalette.darkMode : DefaultColorThemePalette.lightMode
  const shades = palette[color as TLDefaultColorStyle]
  return isOfNotes ? shades.note.fill : shades.solid
}

function common<T>(values: readonly T[]): T | undefined {
  return values.every((value) => value === values[0]) ? values[0] : undefined
}
