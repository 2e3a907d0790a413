import { lstatSync, readdirSync, rmdirSync, unlinkSync } from 'node:fs'
import path from 'node:path'

/**
 * Removes a folder with all that is in it; links are removed, not followed, also where one stands for the folder
 * itself. A site has tens of thousands of files, and `rmSync` looks at each before it removes it and tries each folder
 * while it is full: twice the time.
 */
export function removeFolder(folder: string): void {
  if (lstatSync(folder).isDirectory()) removeAll(folder)
  else unlinkSync(folder)
}

function removeAll(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const place = path.join(folder, entry.name)
    if (entry.isDirectory()) removeAll(place)
    else unlinkSync(place)
  }
  rmdirSync(folder)
}
