/** How many inputs a property meets: few in a usual run of the tests, many under `npm run fuzz`. */
export const runs = (usual: number) => Number(process.env.FUZZ_RUNS ?? usual)

/** Fuzzing of that many inputs takes minutes. */
export const PATIENCE = 3_600_000
