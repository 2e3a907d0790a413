/** Sent to `document` by the app once the page listens to its reader. */
export const READY = 'app:ready'

/** Controls whose own reaction to a press must wait for the app, so that it happens once. */
const HELD = 'input[type=radio],input[type=checkbox]'

/** Signs that a reader is about to use a control. */
const APPROACHES = ['pointerdown', 'keydown', 'focusin']

/** Id of the link that a page without its app shows: it loads the page anew. */
export const LATE_LINK = 'late'

/** How long the app may take to come once it was asked for, in milliseconds. */
const TOLD_AFTER = 8000

/** Who goes on at once must not share the line and the processor with an app that is not needed for that. */
const WAIT = 800

/**
 * The script at the end of every prerendered page. It brings style sheet and app when the page has been painted and
 * the device is idle, or at the first touch of a control; presses that come before the app are handed to it when it
 * is ready. Where the app takes long or does not come, a link says so. Links need none of this. Without modules and short: the page carries it. Which files there are and what
 * their bytes must be it reads in the page’s import map, style sheet first and the app’s first module second; so it is
 * the same in every release.
 */
export function startScript(): string {
  return [
    '!function(d,w,p,b,h,r,n,m,o,q,z){',
    'm=JSON.parse(d.querySelector("[type=importmap]").text).integrity;o=Object.keys(m);',
    `q=d.getElementById("${LATE_LINK}");`,
    'function f(a,v,l){l=d.createElement("link");l.rel=a;l.integrity=m[v];l.href=v;d.head.append(l)}',
    // The style sheet with its fonts comes at once: it is what the reader looks at.
    'function y(){y=Object;f("stylesheet",o.shift())}',
    'function s(){if(!b){b=1;y();o.forEach(function(v){f("modulepreload",v)});z=setTimeout(l,',
    `${TOLD_AFTER});import(o[0]).catch(l)}}`,
    'function l(){b=q.hidden=0}',
    'function t(e){return e.target.closest&&e.target.closest("button,"+h)}',
    'function g(e){t(e)&&s()}',
    'function k(e,x){if(x=t(e)){s();p.push(x);x.matches(h)&&e.preventDefault()}}',
    'd.addEventListener("click",k,true);',
    'n.forEach(function(v){d.addEventListener(v,g,true)});',
    'd.addEventListener(r,function(){clearTimeout(z);q.remove();d.removeEventListener("click",k,true);',
    'n.forEach(function(v){d.removeEventListener(v,g,true)});',
    'p.forEach(function(x){x.click()})},{once:true});',
    'function u(v){(w.requestIdleCallback||setTimeout)(v)}',
    `function i(){y();setTimeout(u,${WAIT},s)}`,
    'd.readyState==="complete"?i():w.addEventListener("load",function(){u(i)})',
    `}(document,window,[],0,${[HELD, READY, APPROACHES].map((value) => JSON.stringify(value)).join()})`,
  ].join('')
}
