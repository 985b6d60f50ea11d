// Every repository, listed once: a new one is added here, and use cases have it in their context.

import { InviteRepository } from './access/invites'
import { AuditRepository } from './audit'
import { AdminBoardRepository } from './boards/admin-boards'
import { AssetRepository } from './boards/assets'
import { BoardEmbedRepository } from './boards/board-embeds'
import { BoardEventRepository } from './boards/board-events'
import { BoardListRepository } from './boards/board-lists'
import { BoardVersionRepository } from './boards/board-versions'
import { BoardWebhookRepository } from './boards/board-webhooks'
import { BoardRepository } from './boards/boards'
import { CardOwnerRepository } from './boards/card-owners'
import { ExportScheduleRepository } from './boards/export-schedules'
import { MembershipRepository } from './boards/memberships'
import { OwnedBoardRepository } from './boards/owned-boards'
import { TemplateRepository } from './boards/templates'
import { ThumbnailRepository } from './boards/thumbnails'
import { ToldCardsRepository } from './boards/told-cards'
import { TrashRepository } from './boards/trash'
import { VisitRepository } from './boards/visits'
import { BrandingRepository } from './branding'
import { BrandingLogoRepository } from './branding-logos'
import { BriefRevisionRepository } from './briefs/brief-revisions'
import { BriefRepository } from './briefs/briefs'
import { CandidateDismissalRepository } from './briefs/candidate-dismissals'
import { HighlightRepository } from './briefs/highlights'
import type { AppDb } from './engine/client'
import { InboxRepository } from './inbox/inbox-items'
import { AdminPeopleRepository } from './people/admin-people'
import { ApiTokenRepository } from './people/api-tokens'
import { MadeOnceRepository } from './people/made-once'
import { MailChoiceRepository } from './people/mail-choices'
import { NoticeMailRepository } from './people/notice-mails'
import { PersonDataRepository } from './people/person-data'
import { PersonTracesRepository } from './people/person-traces'
import { SignInRepository } from './people/sign-ins'
import { SignUpInviteRepository } from './people/sign-up-invites'
import { TryCountRepository } from './people/try-counts'
import { UserRepository } from './people/users'
import { VisitorMergeRepository } from './people/visitor-merge'
import { BallotRepository } from './sessions/ballots'
import { BoardSessionRepository } from './sessions/board-sessions'
import { DraftRepository } from './sessions/drafts'
import { MinutesSourceRepository } from './sessions/minutes-sources'
import { RecordingFrameRepository } from './sessions/recording-frames'
import { RoundRepository } from './sessions/rounds'
import { SessionPeopleRepository } from './sessions/session-people'
import { InboxCommentRepository } from './threads/inbox-comments'
import { ThreadRepository } from './threads/threads'
import { WorkspaceInviteRepository } from './workspaces/workspace-invites'
import { WorkspaceMemberRepository } from './workspaces/workspace-members'
import { WorkspaceRepository } from './workspaces/workspaces'

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
    boardEvents: new BoardEventRepository(db),
    boardEmbeds: new BoardEmbedRepository(db),
    boardSessions: new BoardSessionRepository(db),
    boardVersions: new BoardVersionRepository(db),
    boardWebhooks: new BoardWebhookRepository(db),
    boardLists: new BoardListRepository(db, now),
    branding: new BrandingRepository(db),
    brandingLogos: new BrandingLogoRepository(db),
    briefs: new BriefRepository(db),
    cardOwners: new CardOwnerRepository(db),
    candidateDismissals: new CandidateDismissalRepository(db),
    briefRevisions: new BriefRevisionRepository(db),
    drafts: new DraftRepository(db),
    exportSchedules: new ExportScheduleRepository(db),
    highlights: new HighlightRepository(db),
    inbox: new InboxRepository(db, now),
    inboxComments: new InboxCommentRepository(db),
    invites: new InviteRepository(db),
    madeOnce: new MadeOnceRepository(db),
    mailChoices: new MailChoiceRepository(db),
    memberships: new MembershipRepository(db, now),
    ownedBoards: new OwnedBoardRepository(db, now),
    minutesSources: new MinutesSourceRepository(db),
    noticeMails: new NoticeMailRepository(db),
    recordingFrames: new RecordingFrameRepository(db),
    personData: new PersonDataRepository(db),
    personTraces: new PersonTracesRepository(db),
    rounds: new RoundRepository(db),
    sessionPeople: new SessionPeopleRepository(db, now),
    signIns: new SignInRepository(db),
    signUpInvites: new SignUpInviteRepository(db),
    templates: new TemplateRepository(db, now),
    threads: new ThreadRepository(db),
    thumbnails: new ThumbnailRepository(db),
    toldCards: new ToldCardsRepository(db),
    trash: new TrashRepository(db),
    tryCounts: new TryCountRepository(db),
    users: new UserRepository(db),
    visits: new VisitRepository(db),
    visitorMerge: new VisitorMergeRepository(db, now),
    workspaces: new WorkspaceRepository(db, now),
    workspaceInvites: new WorkspaceInviteRepository(db),
    workspaceMembers: new WorkspaceMemberRepository(db, now),
  }
}
