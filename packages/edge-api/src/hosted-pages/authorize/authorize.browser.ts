/** What the script tag of this release leaves for the page that it stands on. */
declare const foyer1: { first: { load(chunk: string): void } }

// The consent widget is no part of the script, for no other page shows it.
foyer1.first.load('consent')
