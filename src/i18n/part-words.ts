import { useTranslate } from './interface-language.tsx'

/** What is said in the place of a part whose code takes long or did not come. */
export function usePartWords() {
  const translate = useTranslate()
  return {
    slow: translate('part.slow'),
    failed: translate('part.failed'),
    retry: translate('err.retry'),
    reload: translate('update.reload'),
  }
}
