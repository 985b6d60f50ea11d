-- The revision of a brief up to which people have dealt with what it changed.
ALTER TABLE "Brief" ADD COLUMN "settledRevision" INTEGER NOT NULL DEFAULT 0;
