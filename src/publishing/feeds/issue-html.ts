import { hasWordsIn, type Block } from '#domain/block.ts'
import { storyPapers, type Issue, type Outlook } from '#domain/issue.ts'
import { chooseText, type Language, type LocalizedText } from '#domain/language.ts'
import { paperAddresses, paperLabel, type Paper } from '#domain/paper.ts'
import { issuePath, storyPath } from '#domain/paths.ts'
import type { Section } from '#domain/section.ts'
import type { Site } from '#domain/site.ts'
import type { Story } from '#domain/story.ts'
import type { MessageKey, Translate } from '#i18n/create-translator.ts'
import { formatDate } from '#i18n/format-date.ts'
import { sectionName } from '#i18n/section-names.ts'
import { escapeHtml } from '#publishing/escape-html.ts'
import { siteAddress } from '#publishing/site-address.ts'
import { printInline, printMarkdown, type HtmlPlace } from './markdown-html.ts'

/** The reader for whom text is printed. */
export interface Voice {
  readonly site: Site
  readonly language: Language
  readonly translate: Translate
}

interface Scope extends Voice, HtmlPlace {
  readonly issue: Issue
}

/** Kinds whose callouts bear a name on the page. */
const CALLOUT_NAMES: Readonly<Record<string, MessageKey>> = {
  analogy: 'callout.analogy',
  question: 'callout.question',
}

const langOf = (language: string, { language: own }: Voice) =>
  language === own ? '' : ` lang="${escapeHtml(language)}"`

function heading(level: 2 | 3, text: LocalizedText | string, scope: Scope): string {
  if (typeof text === 'string') return `<h${level}>${escapeHtml(text)}</h${level}>`
  const chosen = chooseText(text, scope.language)
  return `<h${level}${langOf(chosen.language, scope)}>${escapeHtml(chosen.text)}</h${level}>`
}

function printCell(tag: 'th' | 'td', cell: LocalizedText | null, scope: Scope): string {
  if (cell === null) return `<${tag}></${tag}>`
  const chosen = chooseText(cell, scope.language)
  return `<${tag}${langOf(chosen.language, scope)}>${printInline(chosen.text, scope)}</${tag}>`
}

function printBlock(block: Block, scope: Scope): string {
  if (block.type === 'table') {
    const row = (tag: 'th' | 'td') => (cells: readonly (LocalizedText | null)[]) =>
      `<tr>${cells.map((cell) => printCell(tag, cell, scope)).join('')}</tr>`
    return `<table><thead>${row('th')(block.header)}</thead><tbody>${block.rows.map(row('td')).join('')}</tbody></table>`
  }
  const chosen = chooseText(block.text, scope.language)
  const html = printMarkdown(chosen.text, scope)
  return chosen.isFallback ? `<div lang="${chosen.language}">${html}</div>` : html
}

/** Blocks in their order; what is not translated stands in its own language, and is called so. */
function printBlocks(blocks: readonly Block[], scope: Scope): string {
  const badge = `<p><small>${escapeHtml(scope.translate('lang.badge.untranslated'))}</small></p>`
  return blocks.map((block) => (hasWordsIn(block, scope.language) ? '' : badge) + printBlock(block, scope)).join('')
}

function printSection({ title, kind, blocks }: Section, scope: Scope): string {
  const key = CALLOUT_NAMES[kind] ?? sectionName(kind)
  const name = title ?? (key && scope.translate(key))
  return (name === undefined ? '' : heading(3, name, scope)) + printBlocks(blocks, scope)
}

/** A paper with its link, its authors, its day and its number. */
export function printPaper(paper: Paper, voice: Voice): string {
  const { abstract } = paperAddresses(paper)
  const title = `<cite${langOf(paper.titleLanguage, voice)}>${escapeHtml(paper.title)}</cite>`
  const others = paper.hasMoreAuthors ? [voice.translate('paper.authors.others')] : []
  const facts = [
    [...paper.authors, ...others].join(', '),
    paper.date === undefined ? '' : formatDate(paper.date, voice.language, 'short'),
    paperLabel(paper) ?? voice.translate('paper.noLink'),
  ].filter((fact) => fact !== '')
  const linked = abstract === undefined ? title : `<a href="${escapeHtml(abstract)}">${title}</a>`
  return `${linked} (${escapeHtml(facts.join('; '))})`
}

function printStory(story: Story, scope: Scope): string {
  const { issue, site, language, translate } = scope
  const page = siteAddress(site, storyPath(language, issue.id, story.id))
  const inStory = { ...scope, page }
  const chosen = chooseText(story.title, language)
  const papers = storyPapers(issue, story)
  return [
    `<h2><a href="${escapeHtml(page)}">${escapeHtml(translate('story.n', { n: story.number }))}</a>: `,
    `<span${langOf(chosen.language, scope)}>${escapeHtml(chosen.text)}</span></h2>`,
    ...story.sections.map((section) => printSection(section, inStory)),
    ...(story.why
      ? [heading(3, story.why.title ?? translate('why.title'), scope), printBlocks(story.why.blocks, inStory)]
      : []),
    ...(papers.length > 0 ? [heading(3, translate('story.papers'), scope), listOf(papers, scope)] : []),
  ].join('')
}

const listOf = (papers: readonly Paper[], voice: Voice) =>
  `<ul>${papers.map((paper) => `<li>${printPaper(paper, voice)}</li>`).join('')}</ul>`

function printOutlook(outlook: Outlook, scope: Scope): string {
  const { translate, language } = scope
  const actions = outlook.actions.map(({ text }) => {
    const chosen = chooseText(text, language)
    return `<li${langOf(chosen.language, scope)}>${printInline(chosen.text, scope)}</li>`
  })
  return [
    heading(2, outlook.title ?? translate('issue.perspective'), scope),
    printBlocks(outlook.blocks, scope),
    ...outlook.sections.map((section) => printSection(section, scope)),
    ...(actions.length > 0 ? [heading(3, translate('callout.actions'), scope), `<ul>${actions.join('')}</ul>`] : []),
  ].join('')
}

/**
 * The whole text of an issue as HTML for readers of feeds: opening, stories with panels and papers, outlook, farewell.
 * @throws Error when the issue’s Markdown has not been parsed
 */
export function printIssueHtml(issue: Issue, voice: Voice): string {
  const page = siteAddress(voice.site, issuePath(voice.language, issue.id))
  const scope: Scope = { ...voice, issue, page }
  const note = (text: string) => `<p><em>${escapeHtml(text)}</em></p>`
  const isMachine = issue.translation === 'machine' && issue.original !== voice.language
  return [
    ...(issue.edition === 'sample' ? [note(voice.translate('issue.sample.note'))] : []),
    ...(isMachine ? [note(voice.translate('lang.badge.machine'))] : []),
    printBlocks(issue.hook, scope),
    ...issue.stories.map((story) => printStory(story, scope)),
    ...issue.sections.map((section) => printSection(section, scope)),
    ...(issue.outlook ? [printOutlook(issue.outlook, scope)] : []),
    printBlocks(issue.closing, scope),
  ].join('')
}
