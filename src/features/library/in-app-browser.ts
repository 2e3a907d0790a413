/** Marks by which browsers inside apps name themselves, with the name of the app. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/\bZalo/i, 'Zalo'],
  [/\bFBA[NV]\b|\bFB_IAB\b|\bMessenger/i, 'Facebook'],
  [/\bInstagram\b/i, 'Instagram'],
  [/\bLine\//i, 'LINE'],
  [/\bMicroMessenger\b/i, 'WeChat'],
  [/\bTwitter\b/i, 'X'],
  [/\bLinkedInApp\b/i, 'LinkedIn'],
  [/\bTikTok|\bBytedance|musical_ly/i, 'TikTok'],
  [/\bViber\b/i, 'Viber'],
  [/\bTelegram/i, 'Telegram'],
  [/\bTeams\//i, 'Teams'],
]

/** The app whose own browser this is, as far as it says so; undefined for a browser of the device. */
export function inAppBrowser(userAgent: string): string | undefined {
  return MARKS.find(([mark]) => mark.test(userAgent))?.[1]
}
