export const STYLES = `
:root{color-scheme:light dark;--text:#261d1a;--quiet:#65574f;--line:#e5dbcf;--ground:#f7f1e9;--surface:#fffefc;--link:#1b5faa}
@media (prefers-color-scheme:dark){:root{--text:#f5efe8;--quiet:#bfb2a7;--line:#40372f;--ground:#171311;--surface:#211c19;--link:#8ec3ff}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--text);font:16px/1.5 system-ui,sans-serif}
main{max-width:760px;margin:0 auto;padding:24px 16px 48px}
h1{font-size:24px;line-height:1.25;margin:0 0 12px;overflow-wrap:anywhere}
h2{font-size:18px;margin:24px 0 8px}
a{color:var(--link)}
.quiet,dt{color:var(--quiet);font-size:14px}
ol{list-style:none;margin:0;padding:0;background:var(--surface);border:1px solid var(--line);border-radius:8px}
li+li{border-top:1px solid var(--line)}
li a{display:grid;gap:2px 12px;grid-template-columns:64px 1fr;padding:12px 16px;color:inherit;text-decoration:none}
li a:hover strong{text-decoration:underline}
li .quiet{grid-column:2}
li strong,.quiet,dd{overflow-wrap:anywhere;min-width:0}
.channel{font-size:14px;color:var(--quiet);align-self:center}
a:focus-visible{outline:3px solid var(--link);outline-offset:2px}
dl{display:grid;grid-template-columns:max-content 1fr;gap:2px 12px;margin:12px 0 16px}
dt{align-self:baseline}
dd{margin:0}
iframe{display:block;width:100%;height:min(1000px,85vh);border:1px solid var(--line);border-radius:8px;background:#fff}
pre{margin:0;padding:16px;white-space:pre-wrap;overflow-wrap:anywhere;background:var(--surface);border:1px solid var(--line);border-radius:8px;font:15px/1.5 ui-monospace,monospace}
pre.sms{max-width:360px}
@media (max-width:420px){li a{grid-template-columns:1fr}li .quiet{grid-column:1}}
`

/** Looks every two seconds, while somebody sees the page, whether a newer message came. */
export const REFRESH_SCRIPT = `
const { newest } = document.documentElement.dataset
if (newest !== undefined) {
  const messages = document.currentScript.src.replace(/mailbox\\.js$/, 'messages.json')
  setInterval(async () => {
    if (document.hidden) return
    const response = await fetch(messages).catch(() => null)
    if (!response?.ok) return
    const [first] = await response.json()
    if ((first?.id ?? '') !== newest) location.reload()
  }, 2000)
}
`
