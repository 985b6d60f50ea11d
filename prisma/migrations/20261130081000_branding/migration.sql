-- What the server calls itself and looks like.
CREATE TABLE "Branding" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT,
    "accent" TEXT,
    "imprintUrl" TEXT,
    "privacyUrl" TEXT,
    "changedAt" DATETIME NOT NULL
);
