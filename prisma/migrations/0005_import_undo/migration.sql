-- An import taken back: the batch, who did it, why. One row a batch.
CREATE TABLE "ImportUndo" (
    "eventSeq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "batchId" TEXT NOT NULL,
    "personId" TEXT,
    "personName" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "counts" TEXT NOT NULL,
    CHECK (json_valid("counts"))
);
CREATE UNIQUE INDEX "ImportUndo_batchId_key" ON "ImportUndo"("batchId");

-- A measurement that counts no more. Measurements themselves are never changed.
CREATE TABLE "MeasurementWithdrawal" (
    "eventSeq" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "measurementSeq" INTEGER NOT NULL
);
CREATE UNIQUE INDEX "MeasurementWithdrawal_measurementSeq_key" ON "MeasurementWithdrawal"("measurementSeq");

CREATE TRIGGER "ImportUndo_no_update" BEFORE UPDATE ON "ImportUndo" BEGIN SELECT RAISE(ABORT, 'undone imports stay undone'); END;
CREATE TRIGGER "ImportUndo_no_delete" BEFORE DELETE ON "ImportUndo" BEGIN SELECT RAISE(ABORT, 'undone imports stay undone'); END;
CREATE TRIGGER "MeasurementWithdrawal_no_update" BEFORE UPDATE ON "MeasurementWithdrawal" BEGIN SELECT RAISE(ABORT, 'withdrawals are append only'); END;
CREATE TRIGGER "MeasurementWithdrawal_no_delete" BEFORE DELETE ON "MeasurementWithdrawal" BEGIN SELECT RAISE(ABORT, 'withdrawals are append only'); END;
