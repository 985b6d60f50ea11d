-- AlterTable
ALTER TABLE "BoardSession" ADD COLUMN "before" JSONB;
ALTER TABLE "BoardSession" ADD COLUMN "joinCode" TEXT;
ALTER TABLE "BoardSession" ADD COLUMN "joinInviteId" TEXT;

-- CreateTable
CREATE TABLE "SessionPerson" (
    "sessionId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "joinedAt" DATETIME NOT NULL,
    "handAt" DATETIME,
    "doneStepId" TEXT,

    PRIMARY KEY ("sessionId", "userId"),
    CONSTRAINT "SessionPerson_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "BoardSession" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Round" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "boardId" TEXT NOT NULL,
    "sessionId" TEXT,
    "stepId" TEXT,
    "title" TEXT NOT NULL,
    "activity" JSONB NOT NULL,
    "cardIds" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "turnout" INTEGER NOT NULL DEFAULT 0,
    "previousId" TEXT,
    "closesAt" DATETIME,
    "result" JSONB,
    "agreements" JSONB NOT NULL,
    "openedById" TEXT NOT NULL,
    "openedAt" DATETIME NOT NULL,
    "closedAt" DATETIME,
    CONSTRAINT "Round_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Round_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "BoardSession" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Ballot" (
    "roundId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "ballot" JSONB NOT NULL,

    PRIMARY KEY ("roundId", "userId"),
    CONSTRAINT "Ballot_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "roundId" TEXT NOT NULL,
    "userId" TEXT,
    "title" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "rank" INTEGER NOT NULL,
    "shapeId" TEXT,
    CONSTRAINT "Draft_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Round_boardId_idx" ON "Round"("boardId");

-- CreateIndex
CREATE INDEX "Round_sessionId_idx" ON "Round"("sessionId");

-- CreateIndex
CREATE INDEX "Round_state_closesAt_idx" ON "Round"("state", "closesAt");

-- CreateIndex
CREATE INDEX "Draft_roundId_userId_idx" ON "Draft"("roundId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "BoardSession_joinCode_key" ON "BoardSession"("joinCode");
