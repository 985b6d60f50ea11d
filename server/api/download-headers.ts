// Of an answer that is a file to take away: what it is, its name in any script (RFC 6266), and that nobody keeps it.

export function downloadHeaders(mediaType: string, fileName: string) {
  return {
    'content-type': mediaType,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
    'cache-control': 'no-store',
  }
}
