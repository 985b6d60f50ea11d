// Written by `npm run languages` from the folders of messages/. Change those instead.

import accountWords from '@/messages/ja/account.json'
import adminWords from '@/messages/ja/admin.json'
import boardWords from '@/messages/ja/board.json'
import boardsWords from '@/messages/ja/boards.json'
import briefWords from '@/messages/ja/brief.json'
import candidatesWords from '@/messages/ja/candidates.json'
import canvasWords from '@/messages/ja/canvas.json'
import cardWords from '@/messages/ja/card.json'
import commonWords from '@/messages/ja/common.json'
import comparisonWords from '@/messages/ja/comparison.json'
import coverageWords from '@/messages/ja/coverage.json'
import criteriaWords from '@/messages/ja/criteria.json'
import doctorWords from '@/messages/ja/doctor.json'
import draftsWords from '@/messages/ja/drafts.json'
import embedWords from '@/messages/ja/embed.json'
import errorsWords from '@/messages/ja/errors.json'
import exportWords from '@/messages/ja/export.json'
import exportDataWords from '@/messages/ja/export-data.json'
import importWords from '@/messages/ja/import.json'
import inboxWords from '@/messages/ja/inbox.json'
import inspectorWords from '@/messages/ja/inspector.json'
import joinWords from '@/messages/ja/join.json'
import mailWords from '@/messages/ja/mail.json'
import minutesWords from '@/messages/ja/minutes.json'
import newsWords from '@/messages/ja/news.json'
import outlineWords from '@/messages/ja/outline.json'
import paletteWords from '@/messages/ja/palette.json'
import presenceWords from '@/messages/ja/presence.json'
import registerWords from '@/messages/ja/register.json'
import replayWords from '@/messages/ja/replay.json'
import reportWords from '@/messages/ja/report.json'
import roomWords from '@/messages/ja/room.json'
import roundWords from '@/messages/ja/round.json'
import sessionWords from '@/messages/ja/session.json'
import shareWords from '@/messages/ja/share.json'
import takePartWords from '@/messages/ja/take-part.json'
import templatesWords from '@/messages/ja/templates.json'
import threadWords from '@/messages/ja/thread.json'
import togetherWords from '@/messages/ja/together.json'
import versionsWords from '@/messages/ja/versions.json'
import workspacesWords from '@/messages/ja/workspaces.json'

export const ja = {
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
