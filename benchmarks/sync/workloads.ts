// All workloads, in the order in which they run.

import type { Workload } from './workload'
import { cold } from './workloads/cold'
import { large } from './workloads/large'
import { light } from './workloads/light'
import { presence } from './workloads/presence'
import { rooms } from './workloads/rooms'
import { saturation } from './workloads/saturation'
import { storm } from './workloads/storm'

export const WORKLOADS: readonly Workload[] = [light, saturation, presence, cold, storm, large, rooms]
