// Written by `npm run languages` from the folders of messages/. Change those instead.

import accountWords from '@/messages/en/account.json' with { type: 'json' }
import adminWords from '@/messages/en/admin.json' with { type: 'json' }
import boardWords from '@/messages/en/board.json' with { type: 'json' }
import boardsWords from '@/messages/en/boards.json' with { type: 'json' }
import briefWords from '@/messages/en/brief.json' with { type: 'json' }
import candidatesWords from '@/messages/en/candidates.json' with { type: 'json' }
import canvasWords from '@/messages/en/canvas.json' with { type: 'json' }
import cardWords from '@/messages/en/card.json' with { type: 'json' }
import commonWords from '@/messages/en/common.json' with { type: 'json' }
import comparisonWords from '@/messages/en/comparison.json' with { type: 'json' }
import coverageWords from '@/messages/en/coverage.json' with { type: 'json' }
import criteriaWords from '@/messages/en/criteria.json' with { type: 'json' }
import doctorWords from '@/messages/en/doctor.json' with { type: 'json' }
import draftsWords from '@/messages/en/drafts.json' with { type: 'json' }
import embedWords from '@/messages/en/embed.json' with { type: 'json' }
import errorsWords from '@/messages/en/errors.json' with { type: 'json' }
import exportWords from '@/messages/en/export.json' with { type: 'json' }
import exportDataWords from '@/messages/en/export-data.json' with { type: 'json' }
import importWords from '@/messages/en/import.json' with { type: 'json' }
import inboxWords from '@/messages/en/inbox.json' with { type: 'json' }
import inspectorWords from '@/messages/en/inspector.json' with { type: 'json' }
import joinWords from '@/messages/en/join.json' with { type: 'json' }
import mailWords from '@/messages/en/mail.json' with { type: 'json' }
import minutesWords from '@/messages/en/minutes.json' with { type: 'json' }
import newsWords from '@/messages/en/news.json' with { type: 'json' }
import offlineWords from '@/messages/en/offline.json' with { type: 'json' }
import outlineWords from '@/messages/en/outline.json' with { type: 'json' }
import paletteWords from '@/messages/en/palette.json' with { type: 'json' }
import presenceWords from '@/messages/en/presence.json' with { type: 'json' }
import registerWords from '@/messages/en/register.json' with { type: 'json' }
import replayWords from '@/messages/en/replay.json' with { type: 'json' }
import reportWords from '@/messages/en/report.json' with { type: 'json' }
import roomWords from '@/messages/en/room.json' with { type: 'json' }
import roundWords from '@/messages/en/round.json' with { type: 'json' }
import sessionWords from '@/messages/en/session.json' with { type: 'json' }
import shareWords from '@/messages/en/share.json' with { type: 'json' }
import takePartWords from '@/messages/en/take-part.json' with { type: 'json' }
import templatesWords from '@/messages/en/templates.json' with { type: 'json' }
import threadWords from '@/messages/en/thread.json' with { type: 'json' }
import togetherWords from '@/messages/en/together.json' with { type: 'json' }
import versionsWords from '@/messages/en/versions.json' with { type: 'json' }
import workspacesWords from '@/messages/en/workspaces.json' with { type: 'json' }

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
