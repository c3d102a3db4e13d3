import { existing, installed } from './chromium.ts'

const FIREFOX = ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox']
const WEBKIT_DRIVER = ['/usr/bin/WebKitWebDriver']
const DISPLAY_SERVER = ['/usr/bin/Xvfb']

/** A browser of another make, or the sentence that says why its tests are skipped. */
export type Found<Paths> = ({ name: string } & Paths) | { name: string; missing: string }

/** `FIREFOX`, one that is found, or Debian's, installed when we are root there. */
export function findFirefox(): Found<{ firefox: string }> {
  const firefox = existing([...(process.env['FIREFOX'] ? [process.env['FIREFOX']] : []), ...FIREFOX]) ?? installed(['firefox-esr'], FIREFOX)
  return { name: 'Firefox', ...(firefox ? { firefox } : { missing: 'Firefox is not there (on Debian: apt-get install firefox-esr).' }) }
}

/** WebKitGTK by its driver, and an invisible display, which it does not do without. */
export function findWebKit(): Found<{ driver: string; display: string }> {
  const driver = existing(WEBKIT_DRIVER) ?? installed(['webkit2gtk-driver'], WEBKIT_DRIVER)
  const display = driver && (existing(DISPLAY_SERVER) ?? installed(['xvfb'], DISPLAY_SERVER))
  return {
    name: 'WebKitGTK',
    ...(driver && display
      ? { driver, display }
      : { missing: 'WebKitGTK is not there (on Debian: apt-get install webkit2gtk-driver xvfb).' }),
  }
}
