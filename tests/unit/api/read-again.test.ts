import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { readAgain } from '@/components/api/read-again'

test('a first answer that was on its way when the change was reported is not the last word', async () => {
  const queries = new QueryClient()
  const answers: ((answer: string) => void)[] = []
  const queryKey = ['rounds', 'board']
  const observer = new QueryObserver(queries, {
    queryKey: [...queryKey, 'one'],
    queryFn: ({ signal }) => {
      signal.throwIfAborted()
      return new Promise<string>((resolve) => answers.push(resolve))
    },
  })
  const stop = observer.subscribe(() => undefined)
  expect(answers).toHaveLength(1)

  const read = readAgain(queries, queryKey)
  await expect.poll(() => answers.length).toBe(2)
  answers[0]?.('before the change')
  answers[1]?.('after the change')
  await read
  expect(observer.getCurrentResult()).toMatchObject({ data: 'after the change', isSuccess: true })
  stop()
})
