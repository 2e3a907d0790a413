import type { Language } from '#domain/language.ts'

/** What a heading can announce. Anything else is a titled part of its own. */
export type HeadingMeaning =
  | 'title'
  | 'hook'
  | 'stories'
  | 'story'
  | 'paper'
  | 'papers'
  | 'all-papers'
  | 'why'
  | 'outlook'
  | 'actions'
  | 'closing'
  | 'problem'
  | 'solution'
  | 'highlights'
  | 'analogy'
  | 'synthesis'
  | 'question'
  | 'numbers'

/**
 * How headings say one thing. Patterns are folded words (no marks, lower case, without “và” and “and”);
 * `*` stands for a name such as that of the organisation, `…` for up to four words of any kind.
 */
export interface HeadingWords {
  readonly meaning: HeadingMeaning
  /** A heading that begins so has this meaning. */
  readonly beginnings: readonly string[]
  /** A heading that is wholly so says no more than its meaning: it needs no title of its own. */
  readonly usual: readonly string[]
  /** The heading in the house format; what stands in brackets needs the organisation’s name for its `*`. */
  readonly printed: Readonly<Record<Language, string>>
}

/** Every known heading; where beginnings overlap, the first that fits wins. */
export const HEADING_VOCABULARY: readonly HeadingWords[] = [
  {
    meaning: 'title',
    beginnings: [],
    usual: ['tieu de', 'title', 'headline'],
    printed: { vi: 'Tiêu đề', en: 'Title' },
  },
  {
    meaning: 'hook',
    beginnings: ['dan nhap', 'loi mo dau', 'mo dau', 'loi dan', 'hook', 'opening', 'introduction', 'intro'],
    usual: [
      'dan nhap',
      'dan nhap the hook',
      'dan nhap hook',
      'loi mo dau',
      'mo dau',
      'loi dan',
      'hook',
      'opening',
      'introduction',
      'intro',
    ],
    printed: { vi: 'Dẫn nhập', en: 'Opening' },
  },
  {
    meaning: 'all-papers',
    beginnings: [
      'danh sach bai bao',
      'danh sach cac bai bao',
      'danh sach nghien cuu',
      'danh muc bai bao',
      'tat ca bai bao',
      'tat ca cac bai bao',
      'list of papers',
      'list of … papers',
      'all papers',
      'all the papers',
      'paper list',
      'papers in this issue',
    ],
    usual: [
      'danh sach bai bao',
      'danh sach bai bao goc',
      'danh sach cac bai bao',
      'danh sach cac bai bao goc',
      'list of papers',
      'list of original papers',
      'all papers',
      'all the papers',
      'paper list',
      'papers in this issue',
    ],
    printed: { vi: 'Danh sách bài báo', en: 'All papers' },
  },
  {
    meaning: 'papers',
    beginnings: ['bai bao goc', 'cac bai bao goc', 'original paper', 'original papers', 'tai lieu tham khao'],
    usual: [
      'bai bao goc',
      'cac bai bao goc',
      'original paper',
      'original papers',
      'tai lieu tham khao',
      'bai bao',
      'cac bai bao',
      'paper',
      'papers',
      'references',
      'nguon',
      'sources',
      'source',
      'nguon bai bao',
    ],
    printed: { vi: 'Bài báo gốc', en: 'Papers' },
  },
  {
    meaning: 'stories',
    beginnings: ['noi dung chinh', 'main content', 'main stories', 'main part'],
    usual: ['cac cau chuyen', 'nhung cau chuyen', 'stories', 'noi dung', 'cac cau chuyen cong nghe', 'three stories'],
    printed: { vi: 'Nội dung chính', en: 'Main content' },
  },
  {
    meaning: 'why',
    beginnings: [
      'tai sao … quan trong',
      'vi sao … quan trong',
      'y nghia doi voi *',
      'y nghia voi *',
      'why … matters',
      'why … matter',
      'why … important',
      'what … means for *',
    ],
    usual: [
      'tai sao quan trong',
      'tai sao dieu nay quan trong',
      'tai sao quan trong doi voi *',
      'tai sao quan trong voi *',
      'tai sao dieu nay quan trong doi voi *',
      'tai sao dieu nay quan trong voi *',
      'vi sao quan trong doi voi *',
      'vi sao quan trong voi *',
      'vi sao dieu nay quan trong doi voi *',
      'vi sao dieu nay quan trong voi *',
      'why it matters',
      'why this matters',
      'why it matters for *',
      'why it matters to *',
      'why this matters for *',
      'why this matters to *',
      'why does it matter for *',
      'why is it important for *',
    ],
    printed: { vi: 'Tại sao quan trọng[ đối với *]?', en: 'Why it matters[ for *]' },
  },
  {
    meaning: 'synthesis',
    beginnings: [
      'tong hop',
      'tong ket',
      'synthesis',
      'what it adds up to',
      'what they add up to',
      'putting it together',
    ],
    usual: [
      'tong hop',
      'tong hop cho *',
      'synthesis',
      'synthesis for *',
      'what it adds up to',
      'what it adds up to for *',
    ],
    printed: { vi: 'Tổng hợp[ cho *]', en: 'What it adds up to[ for *]' },
  },
  {
    meaning: 'question',
    beginnings: ['cau hoi mo', 'cau hoi danh cho', 'cau hoi cho', 'open question', 'question for', 'question to'],
    usual: [
      'cau hoi mo',
      'cau hoi mo danh cho doi ngu *',
      'cau hoi mo danh cho *',
      'cau hoi mo cho doi ngu *',
      'cau hoi mo cho *',
      'open question',
      'open question for the * team',
      'open question for *',
    ],
    printed: { vi: 'Câu hỏi mở[ dành cho đội ngũ *]', en: 'Open question[ for the * team]' },
  },
  {
    meaning: 'actions',
    beginnings: [
      'hanh dong',
      'de xuat hanh dong',
      'viec can lam',
      'viec nen lam',
      'suggested action',
      'suggested actions',
      'proposed action',
      'proposed actions',
      'recommended actions',
      'next steps',
      'action items',
      'actions',
    ],
    usual: [
      'hanh dong',
      'hanh dong de xuat',
      'de xuat hanh dong',
      'viec can lam',
      'viec nen lam',
      'suggested actions',
      'suggested action',
      'proposed actions',
      'proposed action',
      'recommended actions',
      'next steps',
      'action items',
      'actions',
    ],
    printed: { vi: 'Hành động đề xuất', en: 'Suggested actions' },
  },
  {
    meaning: 'outlook',
    beginnings: [
      'goc nhin',
      'huong di',
      'nhin ve phia truoc',
      'trien vong',
      'outlook',
      'looking ahead',
      'what comes next',
      'view from *',
      '* view',
      'view what comes next',
    ],
    usual: [
      'goc nhin tu * huong di tiep theo',
      'goc nhin huong di tiep theo',
      'goc nhin tu *',
      '* view what comes next',
      'view from * what comes next',
      'view what comes next',
      'outlook',
    ],
    printed: {
      vi: 'Góc nhìn[ từ *] và hướng đi tiếp theo',
      en: 'The[ *] view and what comes next',
    },
  },
  {
    meaning: 'closing',
    beginnings: ['loi ket', 'thay loi ket', 'ket luan', 'loi chao', 'closing', 'conclusion', 'farewell', 'goodbye'],
    usual: ['loi ket', 'thay loi ket', 'ket luan', 'loi chao', 'closing', 'conclusion', 'farewell', 'goodbye'],
    printed: { vi: 'Lời kết', en: 'Closing' },
  },
  {
    meaning: 'numbers',
    beginnings: [
      've cac con so',
      've con so',
      'ghi chu ve cac con so',
      'ghi chu ve so lieu',
      've so lieu',
      'about the numbers',
      'about the figures',
      'note on the numbers',
      'note on the figures',
    ],
    usual: ['ve cac con so', 'about the numbers'],
    printed: { vi: 'Về các con số', en: 'About the numbers' },
  },
  {
    meaning: 'analogy',
    beginnings: ['an du', 'phep an du', 'vi nhu', 'hay hinh dung', 'analogy', 'metaphor'],
    usual: ['an du', 'analogy', 'an analogy'],
    printed: { vi: 'Ẩn dụ', en: 'Analogy' },
  },
  {
    meaning: 'problem',
    beginnings: ['van de', 'bai toan', 'thach thuc', 'problem', 'challenge'],
    usual: ['van de', 'van de can giai quyet', 'problem', 'the problem'],
    printed: { vi: 'Vấn đề cần giải quyết', en: 'The problem' },
  },
  {
    meaning: 'solution',
    beginnings: [
      'giai phap',
      'phat hien',
      'cach tiep can',
      'phuong phap',
      'solution',
      'finding',
      'findings',
      'approach',
      'method',
    ],
    usual: ['giai phap', 'solution', 'the solution'],
    printed: { vi: 'Giải pháp', en: 'The solution' },
  },
  {
    meaning: 'highlights',
    beginnings: [
      'diem nhan',
      'diem noi bat',
      'tac dong',
      'ket qua',
      'highlight',
      'highlights',
      'impact',
      'potential impact',
      'results',
    ],
    usual: ['diem nhan tac dong', 'diem nhan', 'highlights potential impact', 'highlights'],
    printed: { vi: 'Điểm nhấn và tác động', en: 'Highlights and potential impact' },
  },
]
