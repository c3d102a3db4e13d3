import { css } from 'lit'

/**
 * The frame: title, band, footer and what stands instead of the list. The card and the space that is kept for it share
 * one grid cell, so that few invoices or none do not pull up what follows on the page.
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
    overflow: hidden;
    max-height: var(--foyer-invoices-space, 100vh);
    padding-bottom: 300px;
  }
  .space i {
    display: block;
    height: 113px;
  }
  .what,
  .state,
  .due,
  .line,
  .heads,
  .facts,
  .lines thead,
  footer {
    font-size: 0.875em;
    line-height: 1.45;
  }
  .what,
  .state,
  .due,
  .heads,
  .facts dt,
  .lines thead,
  .chevron,
  s,
  footer {
    color: var(--foyer-quiet);
  }
  h3 {
    font: inherit;
  }
  .heads {
    font-weight: 600;
  }
  header,
  footer {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-height: 72px;
    padding: 12px var(--pad);
  }
  h2 {
    flex: 1 0 auto;
    max-width: calc(100% - 92px);
  }
  .filter {
    position: relative;
    flex: 0 1 15em;
    min-width: 0;
  }
  .filter .box {
    margin: 0;
  }
  .filter svg {
    position: absolute;
    inset: 0.875em 0.5em auto auto;
    pointer-events: none;
  }
  .filter:dir(rtl) svg {
    inset: 0.875em auto auto 0.5em;
  }
  select {
    flex: 1;
    min-width: 0;
    padding: 0.6875em 0.5em;
    padding-inline-end: 1.75em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  option,
  optgroup {
    color: var(--foyer-text);
    background: var(--foyer-surface);
  }
  .balance {
    padding: 20px var(--pad) 16px;
    border: solid var(--foyer-line);
    border-width: 1px 0;
    background: var(--foyer-sunken);
  }
  .due b {
    display: flow-root;
    font-size: 2em;
    line-height: 1.2;
    font-weight: 700;
    color: var(--foyer-text);
  }
  .line {
    display: flex;
    margin-top: 6px;
  }
  .tag {
    border: 1px solid transparent;
    font-size: 1em;
    white-space: nowrap;
  }
  .line .tag {
    background: var(--foyer-surface);
  }
  footer {
    flex-direction: column;
    justify-content: center;
    min-height: 121px;
    padding-block: 20px;
    border-top: 1px solid var(--foyer-line);
  }
  footer .btn {
    margin: 0;
    font-size: 1.1429em;
  }
  .sr,
  .name {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .sk {
    width: 9em;
    max-width: 80%;
    margin-block: calc(0.5lh - 0.5em);
  }
  :is(.tag, .amount, b) > .sk {
    width: 4.5em;
    max-width: none;
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
    .space i {
      height: 77px;
    }
    .filter {
      display: flex;
      align-items: center;
      gap: 12px;
      flex-basis: 20em;
    }
    .name {
      position: static;
      width: auto;
      height: auto;
      clip-path: none;
      font-weight: 400;
      color: var(--foyer-quiet);
    }
    .filter .box {
      flex: 1;
      min-width: 0;
    }
    .balance {
      display: flex;
      align-items: end;
      gap: 24px;
      padding-bottom: 20px;
    }
    footer {
      flex-flow: wrap;
      justify-content: space-between;
      min-height: 89px;
    }
    footer .btn {
      width: auto;
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
  @media print {
    .card {
      color-scheme: light;
      box-shadow: none;
    }
    .filter,
    .space,
    .chevron,
    .btn {
      display: none;
    }
    .row {
      break-inside: avoid;
    }
  }
`
