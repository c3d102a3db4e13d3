import { css } from 'lit'

/**
 * The frame: title, band, headings, notices, dialog. The card and the space that is kept for it share one grid cell, so
 * that few people or none do not pull up what follows on the page.
 */
export const styles = css`
  :host::before {
    word-spacing: calc(60 * var(--foyer-base, 16px));
  }
  .root {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  .card,
  .space {
    grid-area: 1/1;
  }
  .card {
    --pad: 20px;
    align-self: start;
    padding: 0;
    overflow: hidden;
    font-variant-numeric: tabular-nums;
  }
  .space {
    visibility: hidden;
    min-height: var(--foyer-team-space, 100vh);
  }
  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-height: 72px;
    padding: 12px var(--pad);
  }
  header h2 {
    flex: 1 0 auto;
    max-width: calc(100% - 92px);
  }
  h3,
  .heading {
    padding: 24px var(--pad) 8px;
    font-size: 1.125em;
    line-height: 1.35;
    font-weight: 600;
  }
  .rows + h3,
  .more + h3,
  .alone + h3 {
    border-top: 1px solid var(--foyer-line);
  }
  .band {
    padding: 20px var(--pad);
    border: solid var(--foyer-line);
    border-width: 1px 0;
    background: var(--foyer-sunken);
  }
  .band > p,
  .alone,
  .details p:not(.error) {
    color: var(--foyer-quiet);
  }
  .band > .btn {
    margin: 12px 0 0;
  }
  .band > .second {
    background: var(--foyer-surface);
  }
  .band.open {
    background: none;
  }
  .band h3 {
    padding: 0 0 4px;
  }
  .alone {
    padding: 0 var(--pad) 16px;
  }
  .rows + .alone {
    padding-block: 16px 24px;
    border-top: 1px solid var(--foyer-line);
  }
  .more {
    padding: 0 var(--pad) 24px;
  }
  .rows + .more {
    padding-top: 16px;
    border-top: 1px solid var(--foyer-line);
  }
  .more .btn {
    margin: 0;
  }
  .more .error {
    margin: 0 0 12px;
  }
  .done,
  .requests {
    margin: 0 var(--pad) 16px;
  }
  .requests .notice {
    margin: 0 0 12px;
    overflow-wrap: anywhere;
  }
  .requests .notice > div {
    flex: 1;
    min-width: 0;
  }
  .requests + h3 {
    padding-top: 8px;
  }
  .trail {
    padding: 0 var(--pad) 16px;
    list-style: none;
  }
  .trail li {
    padding: 10px 0;
    border-top: 1px solid var(--foyer-line);
    overflow-wrap: anywhere;
  }
  time {
    display: block;
    font-size: 0.875em;
    color: var(--foyer-quiet);
  }
  .filter {
    position: relative;
    flex: 0 1 15em;
    min-width: 0;
    margin: 0;
  }
  .filter svg {
    position: absolute;
    inset: 0.875em 0.75em auto auto;
    pointer-events: none;
  }
  .filter:dir(rtl) svg {
    inset: 0.875em auto auto 0.75em;
  }
  select {
    flex: 1;
    min-width: 0;
    padding: 0.6875em 0.75em;
    padding-inline-end: 2.25em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  option {
    color: var(--foyer-text);
    background: var(--foyer-surface);
  }
  dialog {
    width: min(440px, 100vw - 32px);
    max-height: calc(100vh - 32px);
    margin: auto;
    padding: 24px 32px;
    overflow: auto;
    overflow-wrap: anywhere;
    color: var(--foyer-text);
    background: var(--foyer-surface);
    border: 1px solid var(--foyer-line);
    border-radius: var(--foyer-radius-card);
    box-shadow: var(--foyer-shadow);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.5);
  }
  dialog p {
    margin-top: 12px;
    color: var(--foyer-quiet);
  }
  .sr {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  @media (width < 432px) {
    dialog {
      padding: 24px 20px;
    }
  }
  @container (width < 320px) {
    .card {
      --pad: 16px;
    }
  }
  @container (width >= 480px) {
    .card {
      --pad: 24px;
    }
    .band:not(.open) {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 24px;
    }
    .band > .btn {
      flex: none;
      width: auto;
      margin: 0;
    }
    .more .btn {
      width: auto;
    }
    .trail li {
      display: grid;
      grid-template-columns: 13em 1fr;
      gap: 16px;
    }
    time {
      font-size: 1em;
    }
  }
  @container (width >= 760px) {
    .card {
      --pad: 32px;
    }
    header {
      min-height: 84px;
    }
  }
`
