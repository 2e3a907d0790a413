import type { Action } from '#domain/action.ts'
import { chooseText } from '#domain/language.ts'
import { useInterfaceLanguage, useTranslate } from '#i18n/interface-language.tsx'
import styles from './action-state.module.css'
import { issueName, PlaceLink } from './story-places.tsx'

/** How far an action is, who takes care of it, and which later issues said so; nothing where nothing is known. */
export function ActionState({ status, owner, news = [] }: Pick<Action, 'status' | 'owner' | 'news'>) {
  const translate = useTranslate()
  const language = useInterfaceLanguage()
  const named = owner && chooseText(owner, language)
  if (!status && !named) return null
  return (
    <div className={styles.state}>
      {status && news.length === 0 && <span className={styles.status}>{translate(`action.${status}`)}</span>}
      {news.map((place) => (
        <span key={`${place.issueId}/${place.status}`}>
          <span className={styles.status}>{translate(`action.${place.status}`)}</span> (
          {place.storyId !== undefined && `${issueName(translate, place)}: `}
          <PlaceLink place={place} />)
        </span>
      ))}
      {named && (
        <span>
          {translate('action.owner')} <span lang={named.language}>{named.text}</span>
        </span>
      )}
    </div>
  )
}
