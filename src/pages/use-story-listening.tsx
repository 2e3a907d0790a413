import { useCallback } from 'react'
import { useLocation } from 'react-router-dom'
import { chooseText, type Language, type LocalizedText } from '#domain/language.ts'
import { storyBlocks, type Story } from '#domain/story.ts'
import type { Passage, SpokenPart } from '#features/listening/listening.ts'
import { lazyListenControls } from '#features/listening/listen-player.tsx'
import { canSpeak } from '#features/listening/speech.ts'
import type { TitledBlocks } from '#features/listening/story-passages.ts'
import { useListening } from '#features/listening/use-listening.ts'
import type { OpenBlock } from '#features/reading/block-slots.tsx'
import { sectionTitle } from '#features/reading/section-title.ts'
import type { MessageKey, Translate } from '#i18n/create-translator.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import { onApproach } from '#ui/lazy-part.tsx'
import { lazyStoryPassages } from './lazy-words.ts'

interface Wording {
  readonly language: Language
  /** The interface’s own words, in the language of the page. */
  readonly page: Language
  readonly translate: Translate
}

/** The parts of a story in the order in which they are read aloud, each with its title. */
function spokenParts(story: Story, { language, page, translate }: Wording): TitledBlocks[] {
  const say = (text: LocalizedText): SpokenPart => chooseText(text, language)
  const sayKey = (key: MessageKey): SpokenPart => ({ text: translate(key), language: page })
  const parts = story.sections.map((section, place) => {
    const title = sectionTitle(section)
    const titles = title === undefined ? [] : ['authored' in title ? say(title.authored) : sayKey(title.key)]
    return { titles: place === 0 ? [say(story.title), ...titles] : titles, blocks: section.blocks }
  })
  if (!story.why) return parts
  const title = story.why.title ? say(story.why.title) : sayKey('why.title')
  return [...parts, { titles: [title], blocks: story.why.blocks }]
}

/** Brings what reads aloud when somebody points at it: devices begin to speak only while the press is fresh. */
async function preloadListening(): Promise<void> {
  await Promise.all([lazyStoryPassages.preload(), lazyListenControls.preload()])
}

/** Reads a story aloud: the listening itself, what there is to read, and the tool that begins at a block. */
export function useStoryListening(story: Story, languages: readonly Language[]) {
  const translate = useTranslate()
  const page = useInterfaceLanguage()
  const { pathname, search } = useLocation()
  const listening = useListening(pathname + search)
  const [language = page] = languages
  const getPassages = useCallback((): Passage[] | Promise<Passage[]> => {
    const codeNotice = { text: translate('listen.code'), language: page }
    return lazyStoryPassages.use(({ storyPassages }) =>
      storyPassages(spokenParts(story, { language, page, translate }), language, codeNotice),
    )
  }, [story, language, page, translate])
  const renderListen = useCallback(
    ({ block, close }: OpenBlock) => {
      const isSpoken = canSpeak() && storyBlocks(story).some(({ id }) => id === block.id)
      const listen = () => {
        close()
        listening.start(getPassages(), block.id)
      }
      return (
        isSpoken && (
          <li>
            <button type="button" onClick={listen} {...onApproach(preloadListening)}>
              {translate('listen.from')}
            </button>
          </li>
        )
      )
    },
    [story, listening, getPassages, translate],
  )
  return { listening, getPassages, renderListen, preloadListening }
}
