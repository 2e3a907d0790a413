import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asciiHostOf } from '#newsletter/punycode.ts'

/** The first five labels are samples of RFC 3492, section 7.1; the others are written as browsers write them. */
test.each([
  ['ليهمابتكلموشعربي؟', 'xn--egbpdaj6bu4bxfgehfvwxn'],
  ['他们为什么不说中文', 'xn--ihqwcrb4cv8a8dqg056pqjye'],
  ['почемужеонинеговорятпорусски', 'xn--b1abfaaepdrnnbgefbadotcwatmq2g4l'],
  ['TạisaohọkhôngthểchỉnóitiếngViệt', 'xn--tisaohkhngthchnitingvit-kjcr8268qyxafd2f1b9g'],
  ['3年b組金八先生', 'xn--3b-ww4c5e180e575a65lsy2b'],
  ['bücher', 'xn--bcher-kva'],
  ['ü', 'xn--tda'],
  ['üü', 'xn--tdaa'],
  ['aü', 'xn--a-eha'],
  ['a-ü', 'xn--a--yka'],
  ['\u0080', 'xn--a'],
  ['a\u007f', 'a\u007f'],
  ['😀', 'xn--e28h'],
  ['a😀b😀', 'xn--ab-no82aba'],
  ['𠀀𐍈a', 'xn--a-vf2i1473d'],
  ['abcde뉀가', 'xn--abcde-tb9sm35a'],
  ['abcde뉀힣', 'xn--abcde-346th44r'],
])('the label “%s” goes over the wire as “%s”', (label, ascii) => {
  expect(asciiHostOf(label)).toBe(ascii)
})

test.each([
  ['example.org', 'example.org'],
  ['Example.ORG', 'example.org'],
  ['VƯỜN.Example', 'xn--vn-d0a0990a.example'],
  ['café.vườn.example', 'xn--caf-dma.xn--vn-d0a0990a.example'],
  ['cafe\u0301.example', 'xn--caf-dma.example'],
  ['ＡＢＣ.example', 'abc.example'],
  ['例。jp', 'xn--fsq.jp'],
  ['例．jp', 'xn--fsq.jp'],
  ['例｡jp。vn', 'xn--fsq.jp.vn'],
  ['', ''],
])('the host “%s” is “%s”', (host, ascii) => {
  expect(asciiHostOf(host)).toBe(ascii)
})

test('writes labels of letters far apart as browsers do', () => {
  const unit = fc.constantFrom(...'abz09üơếж中뉀힣𐍈𠀀🌿😀')
  const label = fc.string({ unit, minLength: 1, maxLength: 9 })
  fc.assert(
    fc.property(label, (given) => {
      expect(asciiHostOf(`${given}.example`)).toBe(new URL(`https://${given}.example/`).hostname)
    }),
    { numRuns: 300 },
  )
})
