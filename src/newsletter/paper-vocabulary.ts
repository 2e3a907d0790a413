import { isAll, wordsOf } from './words.ts'

/** What a column or row of a paper table tells of a paper. */
export type PaperField = 'title' | 'name' | 'source' | 'link' | 'authors'

/** How labels of paper tables and paper lines say it, as patterns of folded words. */
const PAPER_LABELS: Readonly<Record<PaperField, readonly string[]>> = {
  title: [
    'ten bai bao',
    'ten bai bao goc',
    'bai bao',
    'bai bao goc',
    'ten nghien cuu',
    'nghien cuu',
    'ten',
    'tieu de',
    'title',
    'paper',
    'papers',
    'paper title',
    'paper name',
    'article',
    'original paper',
  ],
  name: ['ten ngan', 'ten goi', 'short name', 'name'],
  source: [
    'nguon',
    'nguon thoi gian',
    'nguon ngay',
    'nguon ngay dang',
    'thoi gian',
    'ngay',
    'ngay dang',
    'noi dang',
    'source',
    'source date',
    'source time',
    'date',
    'published',
    'venue',
  ],
  link: [
    'link',
    'links',
    'lien ket',
    'duong dan',
    'dia chi',
    'url',
    'arxiv',
    'doi',
    'link bai bao',
    'paper link',
    'doc bai',
  ],
  authors: ['tac gia', 'cac tac gia', 'nhom tac gia', 'author', 'authors'],
}

const FIELDS: readonly PaperField[] = ['title', 'name', 'source', 'link', 'authors']

/** What `label` announces about a paper; undefined for any other words. */
export function readPaperLabel(label: string): PaperField | undefined {
  const words = wordsOf(label)
  return FIELDS.find((field) => PAPER_LABELS[field].some((pattern) => isAll(words, pattern)))
}

/** Words by which a link to a paper says no more than that it is one. */
const LINK_WORDS: readonly string[] = [
  'link',
  'pdf',
  'abs',
  'abstract',
  'arxiv',
  'doi',
  'html',
  'here',
  'tai day',
  'o day',
  'doc',
  'doc bai',
  'doc bai bao',
  'bai bao',
  'paper',
  'the paper',
  'ban pdf',
  'tom tat',
  'nguon',
  'source',
  'preprint',
]

/** True for words that name no paper: none at all, or “PDF”, “arXiv”, “tại đây”. */
export function isLinkWord(text: string): boolean {
  const words = wordsOf(text)
  return words.length === 0 || LINK_WORDS.some((pattern) => isAll(words, pattern))
}
