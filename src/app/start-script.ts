/** What a prerendered page brings after it has been painted. */
export interface LaterFiles {
  /** Address of the app’s first module. */
  readonly entry: string
  /** Address of the whole style sheet, fonts included; the page itself holds what its first paint needs. */
  readonly style: string
}

/** Sent to `document` by the app once the page listens to its reader. */
export const READY = 'app:ready'

/** Controls whose own reaction to a press must wait for the app, so that it happens once. */
const HELD = 'input[type=radio],input[type=checkbox]'
const CONTROLS = `button,${HELD}`

/**
 * The script at the end of every prerendered page. It brings style sheet and app when the page is painted and the
 * device is idle, or at the first touch of a control; presses that come before the app are handed to it when it is
 * ready. Links need none of this. Without modules and short: the page carries it.
 */
export function startScript({ entry, style }: LaterFiles): string {
  return [
    '!function(d,w,p,b,l){',
    'function s(e){if(e&&!(e.target.closest&&e.target.closest(c)))return;',
    `if(!b){b=1;l=d.createElement("link");l.rel="stylesheet";l.href=${JSON.stringify(style)};d.head.append(l);`,
    `import(${JSON.stringify(entry)}).catch(function(){b=0})}}`,
    `var c=${JSON.stringify(CONTROLS)};`,
    'function k(e){var t=e.target.closest&&e.target.closest(c);',
    `if(t){s();p.push(t);t.matches(${JSON.stringify(HELD)})&&e.preventDefault()}}`,
    'd.addEventListener("click",k,true);',
    '["pointerdown","keydown","focusin"].forEach(function(n){d.addEventListener(n,s,true)});',
    `d.addEventListener(${JSON.stringify(READY)},function(){d.removeEventListener("click",k,true);`,
    '["pointerdown","keydown","focusin"].forEach(function(n){d.removeEventListener(n,s,true)});',
    'p.forEach(function(t){t.isConnected&&t.click()})},{once:true});',
    'function i(){(w.requestIdleCallback||setTimeout)(function(){s()})}',
    'd.readyState==="complete"?i():w.addEventListener("load",i)',
    '}(document,window,[])',
  ].join('')
}
