import { css } from 'lit'

export const styles = css`
  :host {
    display: inline-flex;
    vertical-align: middle;
  }
  :host,
  .root {
    inline-size: var(--foyer-account-width, 200px);
    max-inline-size: 100%;
    min-inline-size: 44px;
    block-size: 44px;
  }
  :host::before {
    content: none;
  }
  .root {
    flex: 1;
    display: inline-block;
    vertical-align: middle;
  }
  .card {
    position: relative;
    display: flex;
    justify-content: end;
    padding: 0 !important;
    border: 0;
    border-radius: 0;
    background: none;
    box-shadow: none;
  }
  .face {
    inline-size: auto;
    min-inline-size: 0;
    max-inline-size: 100%;
    min-block-size: 44px;
    margin: 0;
    padding: 0 12px;
    gap: 8px;
    font-size: 0.9375em;
    background: var(--foyer-surface);
  }
  span.face {
    display: flex;
    align-items: center;
    inline-size: 100%;
    border: 1px solid var(--foyer-line);
    border-radius: var(--foyer-radius-button);
  }
  .face:has(.disc) {
    padding-inline-start: 8px;
  }
  .disc {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 28px;
    block-size: 28px;
    border-radius: 50%;
    font-style: normal;
    font-size: 0.8em;
    font-weight: 700;
    color: var(--foyer-on-accent);
    background: var(--foyer-accent);
  }
  span .disc {
    background: var(--foyer-line);
  }
  .name {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .menu {
    position: absolute;
    inset: calc(100% + 8px) 0 auto auto;
    z-index: 1;
    inline-size: max-content;
    min-inline-size: 220px;
    max-inline-size: min(320px, 100vw - 16px);
    margin: 0;
    padding: 6px;
    color: var(--foyer-text);
    background: var(--foyer-surface);
    border: 1px solid var(--foyer-line);
    border-radius: var(--foyer-radius);
    box-shadow: var(--foyer-shadow);
  }
  .menu[popover] {
    right: auto;
    bottom: auto;
  }
  .who {
    padding: 8px 12px 12px !important;
    margin-block-end: 6px !important;
    border-block-end: 1px solid var(--foyer-line);
    font-size: 0.875em;
    color: var(--foyer-quiet);
    overflow-wrap: anywhere;
  }
  .who b {
    display: block;
    font-size: 1.0714em;
    color: var(--foyer-text);
  }
  .item {
    justify-content: start;
    min-block-size: 44px;
    padding: 0 12px;
    font-weight: 400;
    color: inherit;
    background: none;
    border-radius: var(--foyer-radius);
  }
  .item:hover {
    background: var(--foyer-sunken);
  }
  .item:focus-visible {
    outline-offset: -2px;
  }
  .error {
    padding: 0 12px 8px !important;
  }
  @container (width < 140px) {
    .face,
    .face:has(.disc) {
      inline-size: 44px;
      padding: 0;
    }
    button.face svg {
      display: none;
    }
    .name {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      clip-path: inset(50%);
    }
    span.face {
      justify-content: center;
      margin-inline-start: auto;
    }
  }
`
