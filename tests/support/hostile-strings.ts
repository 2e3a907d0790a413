import { readFileSync } from 'node:fs'
import * as v from 'valibot'

/** A text that tries to run a script, to lead readers away, to hide something, or to break what shows it. */
export interface HostileString {
  readonly kind: string
  readonly text: string
  /** True where it runs a script or leads away once a page takes it for HTML, for an address, or for trusted Markdown. */
  readonly isLive: boolean
}

const EVENTS = ['onload', 'onerror', 'onfocus', 'onmouseover', 'onclick', 'ontoggle', 'onanimationstart']

/** What runs where a page writes it as HTML. */
const MARKUP: readonly string[] = [
  '<script>alert(7)</script>',
  '</p><ScRiPt type=module>alert(7)</sCrIpT>',
  '--><script>alert(7)</script><!--',
  '</title></textarea></style><svg><script>alert(7)</script></svg>',
  ...EVENTS.map((event) => `<img src="nowhere:" ${event}="alert(7)" tabindex=1>`),
  '<svg/onload=alert(7)>',
  '<details open ontoggle=alert`7`>mở</details>',
  '<a href="javascript:alert(7)">bấm vào đây</a>',
  '<a href="jav&#x09;ascript:alert(7)">bấm</a>',
  '<iframe srcdoc="<script>parent.alert(7)</script>"></iframe>',
  '<iframe src="javascript:parent.alert(7)"></iframe>',
  '<object data="javascript:alert(7)"></object>',
  '<embed src="data:text/html,<script>alert(7)</script>">',
  '<form action="javascript:alert(7)"><button autofocus>gửi</button></form>',
  '<math><a xlink:href="javascript:alert(7)">x</a></math>',
  '<base href="https://garden.example/"><a href="b">c</a>',
  '<meta http-equiv="refresh" content="0;url=https://garden.example/">',
  '<link rel="stylesheet" href="https://garden.example/a.css">',
  '<style>@import "https://garden.example/b.css"; body { display: none }</style>',
  '"><img src=nowhere: onerror=alert(7)>',
  "' autofocus onfocus=alert(7) x='",
  '<p style="position:fixed;inset:0;background:url(https://garden.example/c.png)">x</p>',
  '<video><source onerror="alert(7)"></video>',
  '<iframe src="https://garden.example/"></iframe>',
  '<input name="body"><form id="main" name="cookie"><input name="children"></form>',
]

/** What runs or leads away where a page makes it the address of a link. */
const ADDRESSES: readonly string[] = [
  'javascript:alert(7)',
  'JaVaScRiPt:alert(7)',
  ' \u0001javascript:alert(7)',
  'java\nscript:alert(7)',
  'javascript:alert(7)//https://arxiv.org/abs/2401.00001',
  'data:text/html,<script>alert(7)</script>',
  'data:text/html;base64,PHNjcmlwdD5hbGVydCg3KTwvc2NyaXB0Pg==',
  'vbscript:msgbox(7)',
  'blob:https://garden.example/7',
  'file:///etc/hostname',
  '//garden.example/a',
  '\\\\garden.example\\a',
  'https:/\\garden.example/',
  'https://arxiv.org@garden.example/',
  'https://аrxiv.org/abs/2401.00001',
  'https://xn--rxiv-53d.org/abs/2401.00001',
  'https://arxiv.org.garden.example/abs/2401.00001',
  'https://2130706433/',
  'mailto:a@garden.example?bcc=b@garden.example',
]

/** Markdown that runs or leads away where a page trusts it. */
const MARKDOWN: readonly string[] = [
  '[bấm](javascript:alert(7))',
  '[bấm](<java\tscript:alert(7)>)',
  '[bấm](&#106;avascript&#58;alert&#40;7&#41;)',
  '<javascript:alert(7)>',
  '[bấm][x]\n\n[x]: javascript:alert(7)',
  '![ảnh](https://garden.example/a.png)',
  '![" onerror="alert(7)](nowhere:)',
  '[a](https://garden.example/ "x\\" onmouseover=\\"alert(7)")',
  '```"><script>alert(7)</script>\nx\n```',
  '[^a]\n\n[^a]: <img src=nowhere: onerror=alert(7)>',
  '| a |\n|:-:|\n| <img src=nowhere: onerror=alert(7)> |',
  '- [x] <svg onload=alert(7)>',
]

const QUIET: Readonly<Record<string, readonly string[]>> = {
  'links that lie': [
    '[https://arxiv.org/abs/2401.00001](https://garden.example/)',
    '[doi.org](https://d0i.org/10.1000/182)',
    '[bài báo](https://xn--rxiv-53d.org/abs/2401.00001)',
  ],
  entities: [
    '&lt;script&gt;alert(7)&lt;/script&gt;',
    '&#x3c;img src=x onerror=alert(7)&#x3e;',
    '&amp;lt;b&amp;gt;',
    '&#0;&#xD800;&#x202e;',
  ],
  direction: [
    '\u202Eabc\u202C def',
    'a\u2067bc\u2066def',
    '\u061Ca\u200Fb\u200E',
    'שלום (עולם) abc',
    'a &#x202e;gpj.exe',
  ],
  'without width': [
    'a\u200Bb\u2060c\uFEFFd',
    'cửa\u00ADsổ',
    '\u3164\u115F',
    'a\u{E0041}\u{E0042}\u{E007F}b',
    '👩\u200D\u200D💻\uFE0F\uFE0F',
  ],
  length: ['dài'.repeat(700), `${'khong-co-cho-ngat-'.repeat(60)}x`, 'W'.repeat(300)],
  'stacked marks': [`a${'\u0301\u0302\u0303\u0489'.repeat(60)}b`, 'ế̂̂̂̂̂̂̂̂̂̂̂̂̂̂̂̂̂̂'],
  template: [
    '{{constructor.constructor("alert(7)")()}}',
    '${alert(7)}',
    '<%= 7 * 7 %>',
    '{number}',
    '$t(err.load)',
    '%s %n %@',
    '[[ alert(7) ]]',
  ],
  'names of properties': ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then', '{"__proto__":{"map":1}}'],
  'style sheets': [
    '</style>*{display:none}',
    'expression(alert(7))',
    'url(javascript:alert(7))',
    '} body { display: none } {',
    '\\3c script\\3e',
  ],
  controls: [
    'a\u0000b',
    'a\u001B[2J\u001B]0;x\u0007b',
    'a\r\nb\u0085c\u2028d\u2029e',
    '\uD83D và \uDE00',
    '\uFFFE\uFFFF',
  ],
  tables: ['=HYPERLINK("https://garden.example/","x")', '+1+cmd|x', '@SUM(1)', '-2+3'],
  dense: ['*a **a '.repeat(900), 'a]'.repeat(2000), `${'>'.repeat(400)}a`, '!['.repeat(500)],
}

const asKind = (kind: string, texts: readonly string[], isLive: boolean) =>
  texts.map((text): HostileString => ({ kind, text, isLive }))

const OWN: readonly HostileString[] = [
  ...asKind('markup', MARKUP, true),
  ...asKind('address', ADDRESSES.slice(0, 7), true),
  ...asKind('address', ADDRESSES.slice(7), false),
  ...asKind('Markdown', MARKDOWN, true),
  ...Object.entries(QUIET).flatMap(([kind, texts]) => asKind(kind, texts, false)),
]

const FileSchema = v.object({
  payloads: v.array(
    v.object({
      kind: v.string(),
      payload: v.string(),
      live: v.optional(v.record(v.string(), v.boolean()), {}),
    }),
  ),
})

/** The strings of this project, or those of the JSON file that HOSTILE_STRINGS names. */
export function hostileStrings(): readonly HostileString[] {
  const file = process.env.HOSTILE_STRINGS
  if (file === undefined) return OWN
  const { payloads } = v.parse(FileSchema, JSON.parse(readFileSync(file, 'utf8')))
  return payloads.map(({ kind, payload, live }) => ({
    kind,
    text: payload,
    isLive: Object.values(live).includes(true),
  }))
}
