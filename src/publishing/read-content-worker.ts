import { workerData } from 'node:worker_threads'
import * as v from 'valibot'
import { readContentFolder } from './content-reader.ts'
import { openKeptIssues } from './kept-issues.ts'
import { openKeptResults } from './kept-results.ts'
import { ReadAheadSchema } from './read-ahead.ts'

/** One thread of `readContent`: reads its issues, so that they are there when the content is put together. */
const { folder, kept, issueIds } = v.parse(ReadAheadSchema, workerData)
const reader = readContentFolder(folder)
const issues = openKeptIssues(openKeptResults(kept))
for (const issueId of issueIds) issues.read(reader, issueId)
