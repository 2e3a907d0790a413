import { workerData } from 'node:worker_threads'
import * as v from 'valibot'
import { CardShareSchema, drawCards } from './draw-cards.ts'

/** One thread of `writeCards`. */
await drawCards(v.parse(CardShareSchema, workerData))
