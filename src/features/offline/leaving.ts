/** Sent to `window` when the page is about to be loaded anew: nothing more needs to be fetched for later. */
export const LEAVING = 'app:leaving'
