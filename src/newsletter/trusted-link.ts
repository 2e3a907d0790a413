import { arxivAbstractUrl, doiUrl, type PaperReference } from '#domain/paper-reference.ts'
import { safeUrl } from '#domain/safe-url.ts'
import type { Place } from './draft.ts'
import type { Findings } from './findings.ts'
import { judgeLink, type Distrust } from './link-trust.ts'

const REASONS: Readonly<Record<Distrust, { readonly what: string; readonly remedy: string }>> = {
  scheme: { what: 'has a scheme that pages must not open', remedy: 'Link a https address, or remove the link' },
  'lookalike-host': {
    what: 'leads to a host that only looks like another',
    remedy: 'Write the address of the real site, or remove the link',
  },
  'impossible-arxiv-id': {
    what: 'has an arXiv id that cannot exist',
    remedy: 'Copy the id from the paper’s arXiv page',
  },
  malformed: { what: 'is not a web address', remedy: 'Write the whole https address, or remove the link' },
}

const paperUrl = (reference: PaperReference) =>
  reference.kind === 'arxiv' ? arxivAbstractUrl(reference.arxivId, reference.version) : doiUrl(reference.doi)

function reportUpgrade(address: string, place: Place, findings: Findings): void {
  if (!/^http:/i.test(address.trim())) return
  findings.note({
    code: 'link-upgraded',
    place,
    what: `“${address}” is linked as https`,
    remedy: 'Nothing needs to be done',
  })
}

export interface LinkInText {
  readonly address: string
  readonly place: Place
  readonly findings: Findings
}

/** The address to link for one found in a text, or undefined, with an error, for one that cannot be trusted. */
export function trustedLink({ address, place, findings }: LinkInText): string | undefined {
  const judged = judgeLink(address)
  if (judged.verdict === 'untrusted') {
    const { what, remedy } = REASONS[judged.reason]
    const host = judged.asciiHost === undefined ? '' : ` (${judged.asciiHost})`
    findings.error({ code: `link-${judged.reason}`, place, what: `The link “${address}” ${what}${host}`, remedy })
    return undefined
  }
  reportUpgrade(address, place, findings)
  if (judged.verdict === 'safe') return judged.url
  return safeUrl(address) ?? paperUrl(judged.reference)
}
