-- AlterTable
ALTER TABLE "BoardSession" ADD COLUMN     "isRecording" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "recording" JSON;

-- AlterTable
ALTER TABLE "Brief" ADD COLUMN     "settledRevision" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "RecordingFrame" (
    "sessionId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "isWhole" BOOLEAN NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "byteLength" INTEGER NOT NULL,

    CONSTRAINT "RecordingFrame_pkey" PRIMARY KEY ("sessionId","seq")
);

-- CreateIndex
CREATE INDEX "BoardSession_isRecording_idx" ON "BoardSession"("isRecording");

-- AddForeignKey
ALTER TABLE "RecordingFrame" ADD CONSTRAINT "RecordingFrame_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "BoardSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;
