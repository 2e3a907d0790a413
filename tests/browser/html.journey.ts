import { expect, test } from '@playwright/test'
import { HtmlValidate } from 'html-validate'
import { openBuilt } from './built-site.ts'
import { SITES } from './sites.ts'

/** What the standard says of HTML, and nothing about taste. */
const checker = new HtmlValidate({ root: true, extends: ['html-validate:standard'] })

test('every page is HTML by the standard', async () => {
  const site = SITES.find(({ name }) => name === test.info().project.name)
  if (!site) throw new Error('no such site')
  const { pages, read } = openBuilt(site)
  expect((await checker.validateString('<p><div></div></p>')).valid).toBe(false)
  const faults = new Map<string, string>()
  for (const file of pages) {
    const report = await checker.validateString(read(file), file)
    for (const { messages } of report.results) {
      for (const { ruleId, message, line, column } of messages) {
        const fault = `${ruleId}: ${message}`
        if (!faults.has(fault)) faults.set(fault, `${file}:${line}:${column}`)
      }
    }
  }
  expect(Object.fromEntries(faults)).toEqual({})
})
