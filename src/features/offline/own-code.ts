let path = ''

/** Notes which module the page began with, by which its release is known. @param url its `import.meta.url` */
export function noteOwnCode(url: string): void {
  path = new URL(url).pathname
}

/** Where the host has the module that the page began with. */
export const ownCodePath = (): string => path
