import { DEVICE_QUERIES, MARKED_VALUES } from './document-attributes.ts'

/** The page’s ground in each theme, for the bars of the browser around it. */
export interface GroundColours {
  readonly light: string
  readonly dark: string
  readonly lightHighContrast: string
  readonly darkHighContrast: string
}

/**
 * The script that stands in the head of every page and runs before anything is painted: it does once what
 * `followPreferences` does for as long as the app runs. Without modules and short, because all else waits for it.
 */
export function firstPaintScript(grounds: GroundColours): string {
  const colours = [grounds.light, grounds.dark, grounds.lightHighContrast, grounds.darkHighContrast]
  return [
    '!function(r,q,c,p,k,v,m){',
    'try{p=JSON.parse(localStorage.getItem("cm.prefs"))}catch(e){}',
    'p=p||{};',
    'function a(k,v){r.setAttribute("data-"+k,v)}',
    'for(k in q)~q[k].indexOf(v=p[k])&&a(k,parseInt(v)||v);',
    'try{navigator.connection.saveData&&a("data","less")}catch(e){}',
    `k=p.theme;k=k==="dark"||k!=="light"&&matchMedia("${DEVICE_QUERIES.isDark}").matches;`,
    `v=p.contrast;v=v==="high"||v!=="standard"&&matchMedia("${DEVICE_QUERIES.isHighContrast}").matches;`,
    'a("theme",k?"dark":"light");a("contrast",v?"high":"standard");',
    'm=document.createElement("meta");m.name="theme-color";m.content=c[2*v+k];document.head.appendChild(m)',
    `}(document.documentElement,${JSON.stringify(MARKED_VALUES)},${JSON.stringify(colours)})`,
  ].join('')
}
