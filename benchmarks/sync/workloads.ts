// All workloads, in the order in which they run.

import type { Workload } from './workload'
import { light } from './workloads/light'
import { presence } from './workloads/presence'
import { saturation } from './workloads/saturation'

export const WORKLOADS: readonly Workload[] = [light, saturation, presence]
