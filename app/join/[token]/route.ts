// Invite links of older versions had their token in the path. They go on working: the browser is sent on with the token
// in the fragment, where nobody but the join page reads it, and nothing is rendered under the old address.

export async function GET(_request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params
  return new Response(null, {
    status: 307,
    headers: {
      location: `/join#${encodeURIComponent(token)}`,
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    },
  })
}
