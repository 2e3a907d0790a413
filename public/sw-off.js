// The service worker that ends all service workers of this site: docs/offline.md says when to publish it as sw.js.
self.addEventListener('install', () => self.skipWaiting())

self.addEventListener('activate', (event) => {
  const end = async () => {
    const names = await caches.keys()
    await Promise.all(names.filter((name) => name.startsWith('cm-')).map((name) => caches.delete(name)))
    await self.registration.unregister()
  }
  event.waitUntil(end())
})
