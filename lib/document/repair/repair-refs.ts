// A card's reference is given once and never changes; of two cards that got the same one, the older keeps it.

import { isRef, kindOf, refOf } from '../indexes/taken-refs'
import { type BoardRecord, updateRecord } from '../records/records'
import type { RepairPass } from './repair-pass'

/** Restores changed references, and gives new ones to cards whose reference is invalid or taken by an older card. */
export function repairRefs(pass: RepairPass): void {
  const { doc, index, before } = pass
  const give = (record: BoardRecord, ref: string) =>
    pass.mend(record.id, 'honest', () => {
      updateRecord(doc, record, { ...record, props: { ...(record.props as object), ref } })
    })
  for (const id of pass.touched) {
    const record = index.get(id)
    const kind = record && kindOf(record)
    if (record?.type !== 'card' || !kind) continue
    const old = before.get(id)
    const oldRef = old ? refOf(old) : ''
    if (oldRef !== '') {
      if (refOf(record) !== oldRef) give(record, oldRef)
    } else if (!isRef(kind, refOf(record))) give(record, index.refs.next(kind))
    const ref = refOf(index.get(id) ?? record)
    const bearers = [...index.refs.cardsWith(ref)].flatMap((bearer) => index.get(bearer) ?? [])
    for (const other of bearers.sort(byAge).slice(1)) give(other, index.refs.next(kindOf(other) ?? kind))
  }
}

function byAge(a: BoardRecord, b: BoardRecord): number {
  const createdAt = ({ props }: BoardRecord) => String((props as { createdAt?: unknown }).createdAt)
  const [older, newer] = [`${createdAt(a)} ${a.id}`, `${createdAt(b)} ${b.id}`]
  return older < newer ? -1 : 1
}
