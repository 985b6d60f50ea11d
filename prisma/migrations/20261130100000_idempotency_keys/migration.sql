-- CreateTable
CREATE TABLE "MadeOnce" (
    "userId" TEXT NOT NULL,
    "keyHash" TEXT NOT NULL,
    "requestHash" TEXT NOT NULL,
    "thingId" TEXT NOT NULL,
    "isMade" BOOLEAN NOT NULL,
    "createdAt" DATETIME NOT NULL,

    PRIMARY KEY ("userId", "keyHash"),
    CONSTRAINT "MadeOnce_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "MadeOnce_createdAt_idx" ON "MadeOnce"("createdAt");
