-- CreateTable
CREATE TABLE "CardOwner" (
    "boardId" TEXT NOT NULL,
    "cardId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "level" TEXT,
    "due" TEXT,
    "review" TEXT,
    "isDone" BOOLEAN NOT NULL,
    "since" DATETIME NOT NULL,
    "giverId" TEXT,
    "isTold" BOOLEAN NOT NULL,
    "dueTold" TEXT NOT NULL DEFAULT '',
    "reviewTold" TEXT NOT NULL DEFAULT '',

    PRIMARY KEY ("boardId", "cardId"),
    CONSTRAINT "CardOwner_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CardOwner_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CardOwnerMark" (
    "boardId" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL,
    CONSTRAINT "CardOwnerMark_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "CardOwner_userId_idx" ON "CardOwner"("userId");

-- CreateIndex
CREATE INDEX "CardOwner_isTold_since_idx" ON "CardOwner"("isTold", "since");

-- CreateIndex
CREATE INDEX "CardOwner_due_idx" ON "CardOwner"("due");

-- CreateIndex
CREATE INDEX "CardOwner_review_idx" ON "CardOwner"("review");

-- No board has people among its owners before this: none needs to be looked at.
INSERT INTO "CardOwnerMark" ("boardId", "at") SELECT "id", "changedAt" FROM "Board";
