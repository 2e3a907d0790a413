// The service worker that ends all service workers of this site: docs/offline.md says when to publish it as sw.js.
self.addEventListener('install', () => self.skipWaiting())

const letGo = async () => {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith('cm-')).map((name) => caches.delete(name)))
}

self.addEventListener('activate', (event) => {
  const end = async () => {
    await letGo()
    await self.registration.unregister()
    // What the worker before was still fetching may have come in the meantime.
    await letGo()
  }
  event.waitUntil(end())
})
