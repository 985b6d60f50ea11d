// A reporter of vitest that writes down the errors which no test caught: the runner fails for them, but its JSON report
// does not have them.
import { writeFileSync } from 'node:fs'

export default class UncaughtErrors {
  /** @param {readonly { name?: string, message?: string, stack?: string, VITEST_TEST_PATH?: string }[]} errors */
  onTestRunEnd(_modules, errors) {
    const written = errors.map(({ name, message, stack, VITEST_TEST_PATH }) => ({
      file: VITEST_TEST_PATH,
      text: stack ?? `${name}: ${message}`,
    }))
    writeFileSync(process.env.UNCAUGHT_ERRORS_FILE, JSON.stringify(written))
  }
}
