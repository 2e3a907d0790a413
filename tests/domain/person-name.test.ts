import { expect, test } from 'vitest'
import { parsePersonName } from '#domain/person-name.ts'

const person = (family: string, given: string, rest: object = {}) => ({
  kind: 'person',
  family,
  given,
  isFamilyFirst: false,
  ...rest,
})

test.each([
  ['Bingxin Xu', person('Xu', 'Bingxin')],
  ['Maximilian L. Croci', person('Croci', 'Maximilian L.')],
  ['Bryan Kian Hsiang Low', person('Low', 'Bryan Kian Hsiang')],
  ['Christopher Ré', person('Ré', 'Christopher')],
  ['  Tri   Dao ', person('Dao', 'Tri')],
  ['Naoki Ii', person('Ii', 'Naoki')],
  ['Bingxin Xu,', person('Xu', 'Bingxin')],
  ['Santosh S. Vempala', person('Vempala', 'Santosh S.')],
])('splits the plain name %j at its last word', (name, parts) => {
  expect(parsePersonName(name)).toEqual(parts)
})

test.each([
  // From “BibTeXing” (btxdoc), §4, and “Tame the BeaST”, §11.
  [
    'Charles Louis Xavier Joseph de la Vallée Poussin',
    person('Vallée Poussin', 'Charles Louis Xavier Joseph', { particle: 'de la' }),
  ],
  ['Ludwig van Beethoven', person('Beethoven', 'Ludwig', { particle: 'van' })],
  ['Jean de La Fontaine', person('La Fontaine', 'Jean', { particle: 'de' })],
  ['Laurens van der Maaten', person('Maaten', 'Laurens', { particle: 'van der' })],
  ['van der Maaten, Laurens', person('Maaten', 'Laurens', { particle: 'van der' })],
  ["Guido d'Arezzo", person("d'Arezzo", 'Guido')],
])('keeps the particle of %j with the family name', (name, parts) => {
  expect(parsePersonName(name)).toEqual(parts)
})

test.each([
  ['Xu,Bingxin', person('Xu', 'Bingxin')],
  ['Xu , Bingxin', person('Xu', 'Bingxin')],
  ['Xu, , Bingxin', person('Xu', 'Bingxin')],
  ['García Márquez, Gabriel', person('García Márquez', 'Gabriel')],
  ['von, Ada', person('von', 'Ada')],
  ['de la, Ana', person('la', 'Ana', { particle: 'de' })],
])('takes what stands before the comma of %j for the family name', (name, parts) => {
  expect(parsePersonName(name)).toEqual(parts)
})

test.each([
  ['Martin Luther King Jr.', person('King', 'Martin Luther', { suffix: 'Jr.' })],
  ['Martin Luther King, Jr.', person('King', 'Martin Luther', { suffix: 'Jr.' })],
  ['King, Jr., Martin Luther', person('King', 'Martin Luther', { suffix: 'Jr.' })],
  ['Ludwig van Beethoven III', person('Beethoven', 'Ludwig', { particle: 'van', suffix: 'III' })],
  ['Nguyễn Văn An, Jr.', person('Nguyễn', 'Văn An', { isFamilyFirst: true, suffix: 'Jr.' })],
  ['Guy L. Steele III', person('Steele', 'Guy L.', { suffix: 'III' })],
])('sets the suffix of %j apart', (name, parts) => {
  expect(parsePersonName(name)).toEqual(parts)
})

test.each([
  ['Nguyễn Văn An', person('Nguyễn', 'Văn An', { isFamilyFirst: true })],
  ['Lê Thị Hồng Nhung', person('Lê', 'Thị Hồng Nhung', { isFamilyFirst: true })],
  ['Phan Đình Phùng', person('Phan', 'Đình Phùng', { isFamilyFirst: true })],
  ['Nguyễn Văn An'.normalize('NFD'), person('Nguyễn', 'Văn An', { isFamilyFirst: true })],
  ['Quốc Lê', person('Lê', 'Quốc')],
  ['Tuan Anh Nguyen', person('Nguyen', 'Tuan Anh')],
  ['Nguyen Van An', person('An', 'Nguyen Van')],
  ['Nguyen, Van An', person('Nguyen', 'Van An')],
  ['Luong Thang', person('Thang', 'Luong')],
  ['Mai André', person('André', 'Mai')],
])('tells the order of %j by its Vietnamese letters alone', (name, parts) => {
  expect(parsePersonName(name)).toEqual(parts)
})

test.each([
  'DeepSeek-AI',
  'OpenAI',
  'Gemma Team',
  'LLaMA Team, AI @ Meta',
  'ATLAS Collaboration',
  'Viện Công nghệ Thông tin',
  'bell hooks',
  'van der',
  'Đức',
  'Nguyễn',
  'Pelé, Jr.',
  '',
  ',',
])('takes %j as one piece', (name) => {
  expect(parsePersonName(name)).toEqual({ kind: 'group', name })
})
