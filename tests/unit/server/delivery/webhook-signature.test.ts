// Signatures of webhooks, compared with the published example of the Standard Webhooks specification.

import { expect, test } from 'vitest'
import { webhookHeaders, webhookSecretText } from '@/server/delivery/webhook-signature'

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'

test('S58: a message is signed as in the example of Standard Webhooks, and its secret is told in their form', () => {
  const secret = Buffer.from(SECRET.replace('whsec_', ''), 'base64')
  const headers = webhookHeaders(
    [secret],
    'msg_p5jXN8AQM9LWM0D4loKWxJek',
    new Date(1_614_265_330_000),
    '{"test": 2432232314}',
  )
  expect(headers).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  })
  expect(webhookSecretText(secret)).toBe(SECRET)
})

test('a message is signed by the former secret, too, so that a receiver which knows that one takes it', () => {
  const [now, former] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
  const signed = (secrets: readonly Buffer[]) =>
    webhookHeaders(secrets, 'msg_1', new Date(1_614_265_330_000), '{}')['webhook-signature']
  expect(signed([now, former])?.split(' ')).toEqual([signed([now]), signed([former])])
})
