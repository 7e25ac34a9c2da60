-- What was known at an instant, without reading the documents of every other version. It begins with recordedFrom on purpose:
-- an index beginning with recordedTo would be preferred to the partial ones of live states.
CREATE INDEX "ProjectState_recorded_idx" ON "ProjectState"("recordedFrom", "recordedTo", "eventSeq");

-- Who wrote the events held the signing key: one seal a transaction.
CREATE TABLE "Seal" (
    "seq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "firstSeq" INTEGER NOT NULL,
    "keyId" TEXT NOT NULL,
    "prevSeal" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    CHECK ("firstSeq" BETWEEN 1 AND "seq")
);
CREATE TRIGGER "Seal_no_update" BEFORE UPDATE ON "Seal" BEGIN SELECT RAISE(ABORT, 'seals are append only'); END;
CREATE TRIGGER "Seal_no_delete" BEFORE DELETE ON "Seal" BEGIN SELECT RAISE(ABORT, 'seals are append only'); END;
