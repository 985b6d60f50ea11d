import { describe, expect, it } from 'vitest'
import { menuCommands } from '@/components/palette/command'
import { findMatches } from '@/components/palette/find-matches'

describe('menuCommands', () => {
  it('takes what can be chosen, with its heading up to the next separator', () => {
    const onSelect = () => undefined
    const commands = menuCommands(
      [
        { label: 'Export', shortcut: 'Ctrl+E', onSelect },
        { label: 'Share', disabled: true, onSelect },
        { heading: 'Theme' },
        { label: 'Dark', checked: true, onSelect },
        'separator',
        { label: 'Sign out', onSelect },
      ],
      'board',
    )
    expect(commands.map(({ label, keys, isChosen }) => ({ label, keys, isChosen }))).toEqual([
      { label: 'Export', keys: 'Ctrl+E', isChosen: undefined },
      { label: 'Theme: Dark', keys: undefined, isChosen: true },
      { label: 'Sign out', keys: undefined, isChosen: undefined },
    ])
  })

  it('is found by words that a menu does not show', () => {
    const onSelect = () => undefined
    const commands = menuCommands(
      [
        { label: '書き出し', more: '画像 印刷 PNG', onSelect },
        { label: 'Share', more: 'invite', onSelect },
      ],
      'board',
    )
    const found = (query: string) => findMatches(commands, query, 9).map(({ label }) => label)
    expect(found('png')).toEqual(['書き出し'])
    expect(found('印刷')).toEqual(['書き出し'])
    expect(found('invite')).toEqual(['Share'])
    expect(found('minutes')).toEqual([])
  })

  it('prepares what an item needs before it runs', () => {
    const calls: string[] = []
    const [command] = menuCommands(
      [{ label: 'Name', prepare: () => calls.push('prepare'), onSelect: () => calls.push('select') }],
      'board',
    )
    command?.run()
    expect(calls).toEqual(['prepare', 'select'])
  })
})
