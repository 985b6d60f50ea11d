-- AlterTable
ALTER TABLE "Ballot" ADD COLUMN "isFinished" BOOLEAN NOT NULL DEFAULT false;
