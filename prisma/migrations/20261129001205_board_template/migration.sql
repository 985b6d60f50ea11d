-- AlterTable
ALTER TABLE "Board" ADD COLUMN "templateId" TEXT;
