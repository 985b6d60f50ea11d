// Actions that change the board first take it out of the pointer's hand.

import type { Editor, TLUiActionItem } from 'tldraw'
import { expect, test } from 'vitest'
import { CANVAS_OVERRIDES } from '@/components/canvas/keys/canvas-overrides'

/** The steps of an action and the editor, in order, with or without the pointer down. */
async function courseOf(action: Omit<TLUiActionItem, 'onSelect'>, isPointing: boolean): Promise<string[]> {
  const course: string[] = []
  const editor = {
    inputs: { isPointing },
    complete: () => course.push('the gesture ends'),
    getSelectedShapeIds: () => [],
  } as unknown as Editor
  const onSelect = () => void course.push('the action')
  const actions = { [action.id]: { ...action, onSelect } }
  await CANVAS_OVERRIDES.actions?.(editor, actions, {} as never)[action.id]?.onSelect('kbd')
  return course
}

test('an action that changes the board ends what the pointer is doing, and then acts', async () => {
  expect(await courseOf({ id: 'delete' }, true)).toEqual(['the gesture ends', 'the action'])
  expect(await courseOf({ id: 'duplicate' }, true)).toEqual(['the gesture ends', 'the action'])
})

test('an action leaves the gesture alone where there is none, or where it only looks', async () => {
  expect(await courseOf({ id: 'delete' }, false)).toEqual(['the action'])
  expect(await courseOf({ id: 'zoom-in', readonlyOk: true }, true)).toEqual(['the action'])
})
