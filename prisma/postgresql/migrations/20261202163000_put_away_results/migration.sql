-- AlterTable
ALTER TABLE "Round" ADD COLUMN     "isPutAway" BOOLEAN NOT NULL DEFAULT false;
