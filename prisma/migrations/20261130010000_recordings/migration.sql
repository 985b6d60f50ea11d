-- AlterTable
ALTER TABLE "BoardSession" ADD COLUMN "recording" JSONB;
ALTER TABLE "BoardSession" ADD COLUMN "isRecording" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "RecordingFrame" (
    "sessionId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "isWhole" BOOLEAN NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "byteLength" INTEGER NOT NULL,

    PRIMARY KEY ("sessionId", "seq"),
    CONSTRAINT "RecordingFrame_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "BoardSession" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "BoardSession_isRecording_idx" ON "BoardSession"("isRecording");
