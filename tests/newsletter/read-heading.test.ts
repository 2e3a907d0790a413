import { expect, test } from 'vitest'
import { printedHeading, readHeading } from '#newsletter/read-heading.ts'

test.each([
  ['Story 12: A ray', 'A ray'],
  ['Story 7', ''],
  ['Story', undefined],
  ['Story: A ray', 'A ray'],
  ['Story|A ray', 'A ray'],
  ['Story no. 4: A ray', 'A ray'],
  ['Story number', undefined],
  ['Story iv) A ray', 'A ray'],
  ['Story 3d printing', undefined],
  ['Story covid19 again', undefined],
  ['Story ivy grows', undefined],
  ['A story: rays', undefined],
  ['Chuyện 2. Tia nắng', 'Tia nắng'],
  ['Câu chuyện thứ nhất · Tia nắng ', 'Tia nắng'],
  ['Câu chuyện 4 Tia nắng', 'Tia nắng'],
])('the title of the story “%s” is %j', (heading, title) => {
  const other = { meaning: 'other', title: heading, isUsual: false }
  expect(readHeading(heading)).toEqual(title === undefined ? other : { meaning: 'story', title, isUsual: false })
})

test.each([
  ['Story: 7 rays', 'story', '7 rays'],
  ['Story: 3-bit rays', 'story', '3-bit rays'],
  ['Story – 2.5 rays', 'story', '2.5 rays'],
  ['Story: One ray: two shadows', 'story', 'One ray: two shadows'],
  ['Câu chuyện: Ba cái cây', 'story', 'Ba cái cây'],
  ['Câu chuyện: số 3 may mắn', 'story', 'số 3 may mắn'],
  ['Paper: A survey of rays', 'paper', 'A survey of rays'],
  ['Story: 2 – Rays', 'story', 'Rays'],
  ['Story – 2: Rays', 'story', 'Rays'],
  ['Story – 2. Rays', 'story', 'Rays'],
  ['Story: 2', 'story', ''],
  ['Bài báo – B: Tia', 'paper', 'Tia'],
])('“%s” is a %s: a number that begins its title stays there', (heading, meaning, title) => {
  expect(readHeading(heading)).toEqual({ meaning, title, isUsual: false })
})

test.each([
  ['Bài báo A – Tia', 'paper', 'Tia', false],
  ['Bài báo số 2: Tia', 'paper', 'Tia', false],
  ['Article c: Rays', 'paper', 'Rays', false],
  ['Nghiên cứu II Tia', 'paper', 'Tia', false],
  ['Paper: Rays', 'paper', 'Rays', false],
  ['Paper ring: rays', 'other', 'Paper ring: rays', false],
  ['Paper 2', 'other', 'Paper 2', false],
  ['Paper', 'papers', 'Paper', true],
  ['Paper:', 'papers', 'Paper:', true],
  ['Original papers and notes', 'papers', 'Original papers and notes', false],
])('“%s” is read as %s with the title “%s”', (heading, meaning, title, isUsual) => {
  expect(readHeading(heading)).toEqual({ meaning, title, isUsual })
})

test.each([
  ['3. Giải pháp', 'solution', true],
  ['10. 2 Giải pháp', 'solution', true],
  ['3D Giải pháp', 'other', false],
  ['B2 Giải pháp', 'other', false],
  ['The synthesis', 'synthesis', true],
  ['A problem', 'problem', true],
  ['An idea', 'solution', true],
  ['Main content of this week', 'stories', false],
  ['Our new key findings in depth', 'solution', false],
  ['Một phát hiện lớn', 'solution', false],
  ['Our synthesis', 'synthesis', false],
  ['Really our findings', 'other', false],
  ['The', 'other', false],
  ['Key main', 'other', false],
  ['2024', 'other', false],
  ['', 'other', false],
  ['?!', 'other', false],
])('“%s” means %s, and whether it says no more is %s', (heading, meaning, isUsual) => {
  expect(readHeading(heading)).toEqual({ meaning, title: heading, isUsual })
})

test.each([
  ['why', 'vi', undefined, 'Tại sao quan trọng?'],
  ['why', 'vi', 'Sao Mai', 'Tại sao quan trọng đối với Sao Mai?'],
  ['why', 'en', 'FCI', 'Why it matters for FCI'],
  ['question', 'en', undefined, 'Open question'],
  ['question', 'en', 'FCI', 'Open question for the FCI team'],
  ['outlook', 'en', undefined, 'The view and what comes next'],
  ['outlook', 'vi', 'FCI', 'Góc nhìn từ FCI và hướng đi tiếp theo'],
  ['papers', 'vi', 'FCI', 'Bài báo gốc'],
  ['other', 'vi', 'FCI', undefined],
  ['story', 'en', undefined, undefined],
] as const)('the usual heading for %s in %s, naming %s, is %j', (meaning, language, organisation, heading) => {
  expect(printedHeading(meaning, language, organisation)).toBe(heading)
})
