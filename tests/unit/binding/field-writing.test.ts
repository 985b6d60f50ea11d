// The place where a person types in a plain text reaches other stores as presence; an invalid place doesn't.

import { expect, it } from 'vitest'
import { PeersAtABoard } from './peers-at-a-board'

const { setUpPeers } = new PeersAtABoard()
const PLACE = { shapeId: 'shape:a', field: 'cause', anchor: 2, head: 5 }

it('brings the field and the caret of a person to the others, until they leave it', () => {
  const { network, ada, ben } = setUpPeers()
  const seen = () =>
    ben.store
      .allRecords()
      .flatMap((record) => (record.typeName === 'instance_presence' ? [record.meta.writing as unknown] : []))
  const publish = (fields: Parameters<typeof ada.binding.publishPresence>[0]) => {
    ada.binding.publishPresence(fields)
    ada.scheduler.advance(100)
    network.deliverAll()
  }
  publish({ pageId: 'page:page', writing: PLACE })
  expect(seen()).toEqual([PLACE])
  for (const wrong of [{ head: -1 }, { head: 0.5 }, { anchor: '2' }, { field: 3 }, { shapeId: null }]) {
    publish({ writing: { ...PLACE, ...wrong } as never })
    expect(seen(), JSON.stringify(wrong)).toEqual([null])
  }
  publish({ writing: PLACE })
  publish({ writing: null })
  expect(seen()).toEqual([null])
})
