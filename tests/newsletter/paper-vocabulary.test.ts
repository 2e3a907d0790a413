import { expect, test } from 'vitest'
import { isLinkWord, readPaperLabel } from '#newsletter/paper-vocabulary.ts'

test.each([
  ['title', ['Tên bài báo', 'Bài báo gốc', 'Nghiên cứu', 'TIÊU ĐỀ', 'Paper', 'Papers:', 'Paper title', '📄 Article']],
  ['name', ['Tên ngắn', 'Tên gọi', 'Short name', 'Name']],
  ['source', ['Nguồn', 'Nguồn & Thời gian', 'Nguồn và ngày đăng', 'Nơi đăng', 'Source', 'Source & date', 'Venue']],
  ['link', ['Link', 'Liên kết', 'Đường dẫn', 'URL', 'arXiv', 'DOI', 'Paper link', 'Đọc bài']],
  ['authors', ['Tác giả', 'Các tác giả', 'Nhóm tác giả', 'Author', 'Authors']],
  [undefined, ['', '…', 'Tuổi', 'Tên bài báo và tuổi', 'Paper titles', 'The paper', 'Source code', 'Author name']],
])('reads as a label for %s: %j', (field, labels) => {
  expect(labels.map(readPaperLabel)).toEqual(labels.map(() => field))
})

test.each([
  [
    true,
    ['', ' – ', 'PDF', '[PDF]', 'arXiv', 'link', 'here', 'tại đây', 'Ở đây', 'Đọc bài báo', 'the paper', 'Bản PDF'],
  ],
  [false, ['Glass Roofs', 'PDF reader', 'Here and there', 'Bài báo mới', 'paper links', 'x']],
])('says whether words name no paper (%s): %j', (isEmpty, texts) => {
  expect(texts.map(isLinkWord)).toEqual(texts.map(() => isEmpty))
})
