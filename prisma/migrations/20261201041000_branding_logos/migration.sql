-- CreateTable
CREATE TABLE "BrandingLogo" (
    "theme" TEXT NOT NULL PRIMARY KEY,
    "mimeType" TEXT NOT NULL,
    "bytes" BLOB NOT NULL,
    "widthPx" INTEGER NOT NULL,
    "heightPx" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "changedAt" DATETIME NOT NULL
);
