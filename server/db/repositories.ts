// Every repository, listed once: a new one is added here, and use cases have it in their context.

import { AdminBoardRepository } from './admin-boards'
import { AdminPeopleRepository } from './admin-people'
import { ApiTokenRepository } from './api-tokens'
import { AssetRepository } from './assets'
import { AuditRepository } from './audit'
import { BallotRepository } from './ballots'
import { BoardEmbedRepository } from './board-embeds'
import { BoardListRepository } from './board-lists'
import { BoardSessionRepository } from './board-sessions'
import { BoardRepository } from './boards'
import { BriefRevisionRepository } from './brief-revisions'
import { BriefRepository } from './briefs'
import { CandidateDismissalRepository } from './candidate-dismissals'
import type { AppDb } from './client'
import { DraftRepository } from './drafts'
import { ExportScheduleRepository } from './export-schedules'
import { HighlightRepository } from './highlights'
import { InviteRepository } from './invites'
import { MembershipRepository } from './memberships'
import { MinutesSourceRepository } from './minutes-sources'
import { OwnedBoardRepository } from './owned-boards'
import { RoundRepository } from './rounds'
import { SessionPeopleRepository } from './session-people'
import { SessionRepository } from './sessions'
import { SignUpInviteRepository } from './sign-up-invites'
import { TemplateRepository } from './templates'
import { ThumbnailRepository } from './thumbnails'
import { TrashRepository } from './trash'
import { UserRepository } from './users'
import { VisitorMergeRepository } from './visitor-merge'
import { WorkspaceInviteRepository } from './workspace-invites'
import { WorkspaceMemberRepository } from './workspace-members'
import { WorkspaceRepository } from './workspaces'

/** The repositories of a database, by the name that use cases know them by. */
export type Repositories = Readonly<ReturnType<typeof createRepositories>>

/** Makes the repositories. `now` must never go back. */
export function createRepositories(db: AppDb, now: () => Date) {
  return {
    adminBoards: new AdminBoardRepository(db),
    adminPeople: new AdminPeopleRepository(db),
    apiTokens: new ApiTokenRepository(db),
    assets: new AssetRepository(db),
    audit: new AuditRepository(db),
    ballots: new BallotRepository(db),
    boards: new BoardRepository(db, now),
    boardEmbeds: new BoardEmbedRepository(db),
    boardSessions: new BoardSessionRepository(db),
    boardLists: new BoardListRepository(db, now),
    briefs: new BriefRepository(db),
    candidateDismissals: new CandidateDismissalRepository(db),
    briefRevisions: new BriefRevisionRepository(db),
    drafts: new DraftRepository(db),
    exportSchedules: new ExportScheduleRepository(db),
    highlights: new HighlightRepository(db),
    invites: new InviteRepository(db),
    memberships: new MembershipRepository(db, now),
    ownedBoards: new OwnedBoardRepository(db, now),
    minutesSources: new MinutesSourceRepository(db),
    rounds: new RoundRepository(db),
    sessionPeople: new SessionPeopleRepository(db, now),
    sessions: new SessionRepository(db),
    signUpInvites: new SignUpInviteRepository(db),
    templates: new TemplateRepository(db, now),
    thumbnails: new ThumbnailRepository(db),
    trash: new TrashRepository(db),
    users: new UserRepository(db),
    visitorMerge: new VisitorMergeRepository(db, now),
    workspaces: new WorkspaceRepository(db, now),
    workspaceInvites: new WorkspaceInviteRepository(db),
    workspaceMembers: new WorkspaceMemberRepository(db, now),
  }
}
