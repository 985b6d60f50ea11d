// All workloads, in the order in which they run.

import type { Workload } from './workload'
import { age } from './workloads/age'
import { cold } from './workloads/cold'
import { isolation } from './workloads/isolation'
import { kill } from './workloads/kill'
import { large } from './workloads/large'
import { light } from './workloads/light'
import { many } from './workloads/many'
import { presence } from './workloads/presence'
import { reader } from './workloads/reader'
import { rooms } from './workloads/rooms'
import { saturation } from './workloads/saturation'
import { storm } from './workloads/storm'

export const WORKLOADS: readonly Workload[] = [
  light,
  many,
  saturation,
  presence,
  cold,
  storm,
  large,
  rooms,
  kill,
  isolation,
  reader,
  age,
]
