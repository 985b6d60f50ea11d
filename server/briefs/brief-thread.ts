// The thread of the brief program: reads the one document or workbook that it finds in its data, and says how far it is.

import { parentPort, workerData } from 'node:worker_threads'
import { type BriefAnswer, type BriefJob, Refused } from './brief-job'
import { readDocument } from './read-document'

const { job, bytes } = workerData as { job: BriefJob; bytes: Uint8Array }

/** The time that a document may take begins now. */
parentPort?.postMessage({ progress: { stage: 'reading', done: 0, total: 1 } } satisfies BriefAnswer)

async function answer(): Promise<BriefAnswer> {
  try {
    if (job.as === 'workbook') {
      return { sheets: (await import('../workbooks/read-workbook')).readWorkbook(bytes, job.limits) }
    }
    return { brief: await readDocument(job, bytes, (progress) => parentPort?.postMessage({ progress })) }
  } catch (error) {
    if (error instanceof Refused) return { refused: error.why }
    // Readers of formats stumble over what nobody's program writes, in a hundred ways.
    return { refused: error instanceof RangeError ? 'bomb' : 'damaged' }
  }
}

parentPort?.postMessage(await answer())
