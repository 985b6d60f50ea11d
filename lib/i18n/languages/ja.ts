// Written by `npm run languages` from the folders of messages/. Change those instead.

import accountWords from '@/messages/ja/account.json' with { type: 'json' }
import adminWords from '@/messages/ja/admin.json' with { type: 'json' }
import boardWords from '@/messages/ja/board.json' with { type: 'json' }
import boardsWords from '@/messages/ja/boards.json' with { type: 'json' }
import briefWords from '@/messages/ja/brief.json' with { type: 'json' }
import candidatesWords from '@/messages/ja/candidates.json' with { type: 'json' }
import canvasWords from '@/messages/ja/canvas.json' with { type: 'json' }
import cardWords from '@/messages/ja/card.json' with { type: 'json' }
import commonWords from '@/messages/ja/common.json' with { type: 'json' }
import comparisonWords from '@/messages/ja/comparison.json' with { type: 'json' }
import coverageWords from '@/messages/ja/coverage.json' with { type: 'json' }
import criteriaWords from '@/messages/ja/criteria.json' with { type: 'json' }
import doctorWords from '@/messages/ja/doctor.json' with { type: 'json' }
import draftsWords from '@/messages/ja/drafts.json' with { type: 'json' }
import embedWords from '@/messages/ja/embed.json' with { type: 'json' }
import errorsWords from '@/messages/ja/errors.json' with { type: 'json' }
import exportWords from '@/messages/ja/export.json' with { type: 'json' }
import exportDataWords from '@/messages/ja/export-data.json' with { type: 'json' }
import importWords from '@/messages/ja/import.json' with { type: 'json' }
import inboxWords from '@/messages/ja/inbox.json' with { type: 'json' }
import inspectorWords from '@/messages/ja/inspector.json' with { type: 'json' }
import joinWords from '@/messages/ja/join.json' with { type: 'json' }
import mailWords from '@/messages/ja/mail.json' with { type: 'json' }
import minutesWords from '@/messages/ja/minutes.json' with { type: 'json' }
import newsWords from '@/messages/ja/news.json' with { type: 'json' }
import offlineWords from '@/messages/ja/offline.json' with { type: 'json' }
import outlineWords from '@/messages/ja/outline.json' with { type: 'json' }
import paletteWords from '@/messages/ja/palette.json' with { type: 'json' }
import presenceWords from '@/messages/ja/presence.json' with { type: 'json' }
import registerWords from '@/messages/ja/register.json' with { type: 'json' }
import replayWords from '@/messages/ja/replay.json' with { type: 'json' }
import reportWords from '@/messages/ja/report.json' with { type: 'json' }
import roomWords from '@/messages/ja/room.json' with { type: 'json' }
import roundWords from '@/messages/ja/round.json' with { type: 'json' }
import sessionWords from '@/messages/ja/session.json' with { type: 'json' }
import shareWords from '@/messages/ja/share.json' with { type: 'json' }
import takePartWords from '@/messages/ja/take-part.json' with { type: 'json' }
import templatesWords from '@/messages/ja/templates.json' with { type: 'json' }
import threadWords from '@/messages/ja/thread.json' with { type: 'json' }
import togetherWords from '@/messages/ja/together.json' with { type: 'json' }
import versionsWords from '@/messages/ja/versions.json' with { type: 'json' }
import workspacesWords from '@/messages/ja/workspaces.json' with { type: 'json' }

export const messages = {
  account: accountWords,
  admin: adminWords,
  board: boardWords,
  boards: boardsWords,
  brief: briefWords,
  candidates: candidatesWords,
  canvas: canvasWords,
  card: cardWords,
  common: commonWords,
  comparison: comparisonWords,
  coverage: coverageWords,
  criteria: criteriaWords,
  doctor: doctorWords,
  drafts: draftsWords,
  embed: embedWords,
  errors: errorsWords,
  export: exportWords,
  exportData: exportDataWords,
  import: importWords,
  inbox: inboxWords,
  inspector: inspectorWords,
  join: joinWords,
  mail: mailWords,
  minutes: minutesWords,
  news: newsWords,
  offline: offlineWords,
  outline: outlineWords,
  palette: paletteWords,
  presence: presenceWords,
  register: registerWords,
  replay: replayWords,
  report: reportWords,
  room: roomWords,
  round: roundWords,
  session: sessionWords,
  share: shareWords,
  takePart: takePartWords,
  templates: templatesWords,
  thread: threadWords,
  together: togetherWords,
  versions: versionsWords,
  workspaces: workspacesWords,
}

export const content: Readonly<Record<string, string>> = {}
