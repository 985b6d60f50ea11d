// I1: the answers to marks: "saved" only when everything before it is on the disk, "refused" exactly for dropped
// changes.

import * as decoding from 'lib0/decoding'
import { describe, expect, test } from 'vitest'
import { type AckFrame, decodeAck } from '@/lib/protocol/frames'
import type { UpdateExtent } from '@/lib/protocol/update-extent'
import { SaveMarks } from '@/server/sync/in/save-marks'
import { SyncCounters } from '@/server/sync/sockets/sync-counters'

function setUp() {
  const acks: AckFrame[] = []
  const saving = { isDegraded: false }
  const commits: (() => void)[] = []
  const reached = new Map<number, number>()
  const marks = new SaveMarks({
    board: () => ({
      hasReached: (extent: UpdateExtent) => [...extent].every(([client, clock]) => (reached.get(client) ?? 0) >= clock),
      commits: { whenCommitted: (run: () => void) => commits.push(run) } as never,
    }),
    saving,
    counters: new SyncCounters(),
    send: (frame) => {
      const decoder = decoding.createDecoder(frame)
      decoding.readVarUint(decoder)
      acks.push(decodeAck(decoder))
    },
  })
  const commit = () => {
    for (const run of commits.splice(0)) run()
  }
  const answers = () => acks.map((ack) => ('mark' in ack ? `${ack.type} ${ack.mark}` : ack.type))
  const take = (mark: number) => {
    marks.arrive()
    marks.take(mark)
  }
  return { marks, saving, reached, commit, answers, take }
}

test('I1: a mark comes back when the commits before it are done, not earlier', () => {
  const { take, commit, answers } = setUp()
  take(1)
  expect(answers()).toEqual([])
  commit()
  expect(answers()).toEqual(['saved 1'])
})

test('I1: a mark behind an update that waits is held until that is in, and committed', () => {
  const { marks, take, reached, commit, answers } = setUp()
  marks.wait(new Map([[7, 10]]))
  marks.wait(new Map([[7, 4]]))
  take(1)
  take(2)
  commit()
  reached.set(7, 9)
  marks.documentGrew()
  commit()
  expect(answers()).toEqual([])
  reached.set(7, 10)
  marks.documentGrew()
  expect(answers()).toEqual([])
  commit()
  expect(answers()).toEqual(['saved 1', 'saved 2'])
  expect(marks.isWaiting).toBe(false)
})

describe('I1, I8: an update that was dropped', () => {
  test('is told with the next mark, and only with that', () => {
    const { marks, take, commit, answers } = setUp()
    take(1)
    marks.refuse(marks.place)
    marks.refuse(marks.place)
    take(2)
    take(3)
    commit()
    expect(answers()).toEqual(['refused 2', 'saved 1', 'saved 3'])
  })

  test('is not called saved because an earlier mark was still in the inbox when it came', () => {
    const { marks, commit, answers } = setUp()
    marks.arrive()
    // The first mark waits behind changes; the role is lowered, and the next change is dropped on arrival.
    marks.refuse(marks.place)
    marks.arrive()
    marks.take(1)
    marks.take(2)
    commit()
    expect(answers()).toEqual(['refused 2', 'saved 1'])
  })

  test('in the inbox is told with the mark behind it, whatever marks have come since', () => {
    const { marks, commit, answers } = setUp()
    const { place } = marks
    marks.arrive()
    marks.arrive()
    marks.refuse(place)
    marks.take(1)
    marks.take(2)
    commit()
    expect(answers()).toEqual(['refused 1', 'saved 2'])
  })
})

describe('I1, S13: an update that waited, and was forgotten with the right to write', () => {
  test('is told with every mark behind it, and later ones are about what came later', () => {
    const { marks, saving, take, commit, answers } = setUp()
    take(1)
    marks.wait(new Map([[7, 10]]))
    take(2)
    take(3)
    marks.refuseWaiting()
    take(4)
    commit()
    expect(answers()).toEqual(['refused 2', 'refused 3', 'saved 1', 'saved 4'])
    // Nobody waits for those any more, whatever happens to the disk.
    saving.isDegraded = true
    marks.tellDegraded()
    expect(answers()).toHaveLength(4)
    expect(marks.isWaiting).toBe(false)
  })

  test('is told with the next mark when none was behind it yet', () => {
    const { marks, take, commit, answers } = setUp()
    marks.wait(new Map([[7, 10]]))
    marks.refuseWaiting()
    take(1)
    take(2)
    commit()
    expect(answers()).toEqual(['refused 1', 'saved 2'])
  })

  test('is told nowhere when it came in before, or never was', () => {
    const { marks, reached, take, commit, answers } = setUp()
    marks.refuseWaiting()
    marks.wait(new Map([[7, 10]]))
    reached.set(7, 10)
    marks.refuseWaiting()
    take(1)
    commit()
    expect(answers()).toEqual(['saved 1'])
  })
})

test('I12: clients that wait for a save learn that it takes longer, and nobody else does', () => {
  const { marks, saving, take, commit, answers } = setUp()
  saving.isDegraded = true
  marks.tellDegraded()
  expect(answers()).toEqual([])
  take(1)
  expect(answers()).toEqual(['degraded'])
  saving.isDegraded = false
  commit()
  marks.tellDegraded()
  expect(answers()).toEqual(['degraded', 'saved 1'])
})
