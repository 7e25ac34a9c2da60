-- What was known at an instant, without reading the documents of every other version. It begins with recordedFrom on purpose:
-- an index beginning with recordedTo would be preferred to the partial ones of live states.
CREATE INDEX "ProjectState_recorded_idx" ON "ProjectState"("recordedFrom", "recordedTo", "eventSeq");
