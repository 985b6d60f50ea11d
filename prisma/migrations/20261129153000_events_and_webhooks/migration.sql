-- CreateTable
CREATE TABLE "ToldCards" (
    "boardId" TEXT NOT NULL PRIMARY KEY,
    "at" DATETIME NOT NULL,
    "bytes" BLOB NOT NULL,
    CONSTRAINT "ToldCards_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "BoardWebhook" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "boardId" TEXT NOT NULL,
    "makerId" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "kinds" JSONB,
    "webhookKey" TEXT NOT NULL,
    "afterId" INTEGER NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "tryAt" DATETIME NOT NULL,
    "stoppedAt" DATETIME,
    "stopReason" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "BoardWebhook_boardId_fkey" FOREIGN KEY ("boardId") REFERENCES "Board" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "WebhookDelivery" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "webhookId" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "eventId" INTEGER,
    "kind" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "ms" INTEGER NOT NULL,
    "status" INTEGER,
    "failure" TEXT,
    CONSTRAINT "WebhookDelivery_webhookId_fkey" FOREIGN KEY ("webhookId") REFERENCES "BoardWebhook" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "BoardWebhook_boardId_idx" ON "BoardWebhook"("boardId");

-- CreateIndex
CREATE INDEX "BoardWebhook_stoppedAt_tryAt_idx" ON "BoardWebhook"("stoppedAt", "tryAt");

-- CreateIndex
CREATE INDEX "WebhookDelivery_webhookId_id_idx" ON "WebhookDelivery"("webhookId", "id");

-- CreateIndex
CREATE INDEX "BoardEvent_at_idx" ON "BoardEvent"("at");

-- What the cards of boards were before their first event is not known: no bytes say so.
INSERT INTO "ToldCards" ("boardId", "at", "bytes") SELECT "id", "changedAt", X'' FROM "Board";
