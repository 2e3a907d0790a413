/** As much of Trusted Types (W3C) as is used here. TypeScript takes what a policy returns for a string. */
interface Window {
  readonly trustedTypes?: {
    createPolicy(
      name: string,
      rules: { createScriptURL: (address: string) => string },
    ): { createScriptURL(address: string): string }
  }
}
