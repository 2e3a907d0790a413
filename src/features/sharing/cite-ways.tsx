import { useState } from 'react'
import { CITATION_FORMATS, citationFormats, printCitations, type CitationFormat } from '#domain/citation-format.ts'
import { citeSource, type CitationSource } from '#domain/citation.ts'
import type { MessageKey } from '#i18n/create-translator.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { Segmented } from '#ui/segmented.tsx'
import type { CiteMenuProps } from './cite-menu-props.ts'
import { CopyButton } from './copy-button.tsx'
import { downloadFile } from './download-file.ts'

function nameOf(source: CitationSource): MessageKey {
  if (source.kind !== 'papers') return `cite.what.${source.kind}`
  return source.papers.length === 1 ? 'cite.what.paper' : 'cite.what.papers'
}

/** What to cite, in which format, and to copy it or to take it as a file. */
export function CiteWays({ sources, site, fileName }: CiteMenuProps) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const [chosen, setChosen] = useState(sources[0]?.kind ?? 'papers')
  const [format, setFormat] = useState<CitationFormat>('bibtex')
  const { name, extension, mediaType } = citationFormats[format]
  const print = () => {
    const source = sources.find(({ kind }) => kind === chosen) ?? sources[0]
    return printCitations(format, source ? citeSource(source, { site, language }) : [])
  }
  return (
    <>
      {sources.length > 1 && (
        <Segmented
          legend={translate('cite.what')}
          segments={sources.map((source) => ({ value: source.kind, label: translate(nameOf(source)) }))}
          value={chosen}
          onChange={setChosen}
        />
      )}
      <Segmented
        legend={translate('cite.format')}
        segments={CITATION_FORMATS.map((value) => ({ value, label: citationFormats[value].name }))}
        value={format}
        onChange={setFormat}
      />
      <CopyButton
        className="button-quiet"
        label={translate('cite.copy')}
        copied="cite.copied"
        failed="share.text.copyFail"
        getText={print}
      />
      <button
        type="button"
        className="button-quiet"
        onClick={() => downloadFile({ name: `${fileName}.${extension}`, mediaType, text: print() })}
      >
        {translate('cite.download', { name })}
      </button>
    </>
  )
}
