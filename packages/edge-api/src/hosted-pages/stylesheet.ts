/** `/first-party.css`: the utility's tokens where its `theme.css` gives them, quiet neutrals otherwise. */
export const stylesheet = `:root {
  color-scheme: light dark;
  --surface: var(--foyer-surface, light-dark(#fff, #1e1e1e));
  --text: var(--foyer-text, light-dark(#222, #eee));
  --quiet: var(--foyer-quiet, light-dark(#555, #bbb));
  --line: var(--foyer-line, light-dark(#ddd, #444));
  --accent: var(--foyer-accent, light-dark(#345, #9bd));
  --ground: light-dark(var(--foyer-sunken, #f3f3f3), color-mix(in srgb, var(--foyer-surface, #1e1e1e) 62%, #000));
}
body {
  margin: 0;
  font: 16px/1.5 var(--foyer-font, "Open Sans", "Noto Sans", system-ui, sans-serif);
  color: var(--text);
  background: var(--ground);
}
:focus-visible {
  outline: 3px solid var(--foyer-focus, Highlight);
  outline-offset: 2px;
}
.skip {
  position: absolute;
  inset-block-start: -100px;
  inset-inline-start: 8px;
  z-index: 1;
  padding: 12px 16px;
  color: var(--text);
  background: var(--surface);
}
.skip:focus {
  inset-block-start: 8px;
}
header {
  display: flex;
  align-items: center;
  justify-content: space-between;
  gap: 12px;
  min-height: 64px;
  padding-block: env(safe-area-inset-top) 0;
  padding-inline: max(16px, (100% - 1120px) / 2);
  background: var(--surface);
  border-bottom: 3px solid var(--accent);
}
.brand {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  min-height: 44px;
  column-gap: 9px;
  color: var(--text);
  text-decoration: none;
}
.brand strong {
  font-size: 20px;
  font-weight: 800;
  letter-spacing: 0.04em;
}
.brand span {
  padding-inline-start: 9px;
  border-inline-start: 1px solid var(--line);
  font-size: 14px;
  color: var(--quiet);
}
header foyer-account {
  --foyer-account-width: min(200px, 46vw);
  flex: none;
}
foyer-account:not(:defined) {
  display: inline-block;
  inline-size: min(200px, 46vw);
  block-size: 44px;
}
foyer-login:not(:defined) {
  display: block;
  min-height: 576px;
}
foyer-invoices:not(:defined),
foyer-team:not(:defined) {
  display: block;
  min-height: 100vh;
}
foyer-link-contract:not(:defined) {
  display: block;
  min-height: 480px;
}
main {
  box-sizing: border-box;
  min-height: 100vh;
  margin: 0 auto;
  padding: 48px 16px;
}
h1 {
  position: absolute;
  width: 1px;
  height: 1px;
  margin: 0;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.narrow {
  max-width: 472px;
}
.wide {
  max-width: 1152px;
}
.wide > foyer-link-contract {
  max-width: 560px;
}
.wide > * + foyer-team,
.wide > * + foyer-link-contract {
  margin-top: 32px;
}
footer {
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  gap: 8px 32px;
  padding-block: 20px max(20px, env(safe-area-inset-bottom));
  padding-inline: max(16px, (100% - 1120px) / 2);
  border-top: 1px solid var(--line);
  font-size: 14px;
}
footer ul {
  display: flex;
  flex-wrap: wrap;
  gap: 0 20px;
  margin: 0;
  padding: 0;
  list-style: none;
}
footer a {
  display: inline-block;
  padding: 10px 0;
  color: var(--quiet);
}
footer [aria-current] {
  font-weight: 600;
  color: var(--text);
  text-decoration: none;
}
@media (max-width: 480px) {
  .brand {
    flex-direction: column;
    align-items: start;
    justify-content: center;
    line-height: 1.3;
  }
  .brand span {
    padding: 0;
    border: 0;
  }
  main {
    padding: 12px 12px 40px;
  }
}
`

/** A house, in colours that stand on light and dark tabs. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#44546a"/><path fill="#fff" d="M16 6 5 16h3v9h6v-6h4v6h6v-9h3z"/></svg>\n'
