// A worker that keeps everything, other hosts' answers too: what a shop's template brings along.
importScripts('/library/workbox-sw/build/workbox-sw.js')
workbox.setConfig({ modulePathCb: (name) => `/library/${name}/build/${name}.prod.js` })
workbox.routing.setDefaultHandler(new workbox.strategies.STRATEGY({ cacheName: 'everything' }))
addEventListener('install', () => skipWaiting())
addEventListener('activate', (event) => event.waitUntil(clients.claim()))
