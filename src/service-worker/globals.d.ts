interface ServiceWorkerGlobalScope {
  /** Written before the worker’s code by the build. */
  readonly RELEASE: import('./release.ts').Release
}
