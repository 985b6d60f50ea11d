-- AlterTable
ALTER TABLE "BoardSnapshot" ADD COLUMN "deletions" BLOB;
ALTER TABLE "BoardSnapshot" ADD COLUMN "meta" TEXT;
