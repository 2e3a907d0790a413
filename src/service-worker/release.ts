/** A file of the app’s code, as the build has made it. */
export interface ReleaseFile {
  /** Path below the base path. */
  readonly file: string
  /** What its bytes must be (W3C Subresource Integrity), so that a half-uploaded release is never taken for whole. */
  readonly integrity: string
}

/** How long the network is waited for where the device could answer, in milliseconds. */
export interface Patience {
  readonly page: number
  readonly data: number
}

/** The release of the app to which a worker belongs. The build writes it before the worker’s code. */
export interface Release {
  /** The same as long as the app is. */
  readonly version: string
  readonly files: readonly ReleaseFile[]
  /** HTML of the page without content, which the app fills at any address. */
  readonly shell: string
  readonly patience: Patience
}
