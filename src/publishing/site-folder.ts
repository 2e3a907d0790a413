import { existsSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { issueIndexFile } from '#domain/paths.ts'
import { asideOf } from './replace-folder.ts'

/** What every build so far has put into a site, and what hardly stands together anywhere else. */
const OF_EVERY_SITE = ['index.html', '404.html', issueIndexFile]

/** Folders of the project that people or their tools fill; a site neither takes their place nor goes into them. */
const SOURCES = ['.git', 'docs', 'node_modules', 'public', 'src', 'tests']

export interface SiteFolderOptions {
  /** The folder as the person named it, from the project’s folder. */
  readonly out: string
  /** The project’s folder. */
  readonly root: string
  readonly contentFolder: string
}

/** True for a folder that an earlier build has left. */
export function isBuiltSite(folder: string): boolean {
  return OF_EVERY_SITE.every((file) => existsSync(path.join(folder, file)))
}

/** Where a path leads when the links on it are followed; what is not there yet is taken as it is written. */
function realPlace(place: string): string {
  const parent = path.dirname(place)
  if (existsSync(place) || parent === place) return realpathSync.native(place)
  return path.join(realPlace(parent), path.basename(place))
}

/** True when a place is a folder, or lies in it. */
function isWithin(place: string, folder: string): boolean {
  const way = path.relative(folder, place)
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way)
}

function isOfProject(place: string, { root, contentFolder }: SiteFolderOptions): boolean {
  const below = (name: string) => realPlace(path.join(root, name))
  const content = realPlace(contentFolder)
  const isInTheWay = [below('.'), below('.cache'), content].some((needed) => isWithin(needed, place))
  return isInTheWay || [content, ...SOURCES.map(below)].some((source) => isWithin(place, source))
}

/** An earlier build that was killed may have left its site there; all else is somebody’s. */
function obstacleBeside(place: string): string | undefined {
  const aside = asideOf(path.dirname(place), path.basename(place))
  if (!existsSync(aside) || isBuiltSite(aside)) return undefined
  return `${path.basename(aside)} beside it is no site, and a build needs this name. Move it, or name another folder.`
}

function obstacleAt(place: string): string | undefined {
  if (!existsSync(place)) {
    const isLink = lstatSync(place, { throwIfNoEntry: false }) !== undefined
    return isLink ? 'it is a link that leads nowhere. Remove it, or name a folder.' : undefined
  }
  const state = statSync(place)
  if (!state.isDirectory()) return 'it is a file. Name a folder.'
  if (state.dev !== statSync(path.dirname(place)).dev)
    return 'it is a disk of its own, which a build cannot replace. Name a folder in it.'
  const names = readdirSync(place)
  if (names.includes('.git')) return 'the folder holds a repository, which would be lost. Name another folder.'
  if (names.length === 0 || isBuiltSite(place)) return undefined
  return 'the folder holds something else than a site of an earlier build. Empty it, or name another folder.'
}

/**
 * Where a site goes: the named folder, links followed. A build replaces it with all that is in it, so it must be new,
 * empty, or a site of an earlier build.
 * @throws Error in one line, naming the folder, when something would be lost that no build has made
 */
export function findSiteFolder(options: SiteFolderOptions): string {
  const { out, root } = options
  const place = realPlace(path.resolve(root, out))
  const obstacle = isOfProject(place, options)
    ? 'the project itself is there, and the site would take its place. Name another folder, such as dist.'
    : (obstacleAt(place) ?? obstacleBeside(place))
  if (obstacle !== undefined) throw new Error(`${out || '--out'}: ${obstacle}`)
  return place
}
