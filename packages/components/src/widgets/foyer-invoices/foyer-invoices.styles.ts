import { css } from 'lit'

/**
 * The frame: title, band, footer and what stands instead of the list. The card and the space that is kept for it share
 * one grid cell, so that few invoices or none do not pull up what follows on the page.
 */
export const styles = css`
  :host {
    display: grid !important;
    grid-template-columns: minmax(0, 1fr) !important;
  }
  .card {
    --pad: 20px;
    grid-area: 1/1;
    align-self: start;
    padding: 0 !important;
    overflow: hidden;
    font-variant-numeric: tabular-nums;
  }
  .space {
    grid-area: 1/1;
    visibility: hidden;
    overflow: hidden;
    max-block-size: var(--foyer-invoices-space, 100vh);
    padding-block-end: 300px;
  }
  .space i {
    display: block;
    block-size: 113px;
  }
  :where(.card) :is(h3, dl, dd) {
    margin: 0;
    font: inherit;
  }
  header,
  footer {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 12px;
    min-block-size: 72px;
    padding: 12px var(--pad);
  }
  h2 {
    flex: 1 0 auto;
    max-inline-size: calc(100% - 6em);
  }
  .filter {
    position: relative;
    flex: 0 1 15em;
    min-inline-size: 0;
  }
  .filter svg {
    position: absolute;
    inset-inline-end: 0.75em;
    pointer-events: none;
  }
  select {
    appearance: none;
    inline-size: 100%;
    align-self: stretch;
    padding: 0 2.5em 0 0.875em;
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    border-radius: inherit;
    outline: 0;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  select:dir(rtl) {
    padding: 0 0.875em 0 2.5em;
  }
  option,
  optgroup {
    color: var(--foyer-text);
    background: var(--foyer-surface);
  }
  .box:has(select:focus-visible) {
    outline: 3px solid var(--foyer-focus);
  }
  .balance {
    padding: 20px var(--pad) 16px;
    border-block: 1px solid var(--foyer-line);
    background: var(--foyer-sunken);
  }
  .due {
    font-size: 0.875em;
    line-height: 1.45;
    color: var(--foyer-quiet);
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
    margin-block-start: 6px !important;
    font-size: 0.875em;
  }
  .line .tag {
    background: var(--foyer-surface);
  }
  .tag {
    border: 1px solid transparent;
    white-space: nowrap;
  }
  footer {
    flex-direction: column;
    justify-content: center;
    min-block-size: 122px;
    padding-block: 20px;
    border-block-start: 1px solid var(--foyer-line);
    color: var(--foyer-quiet);
    font-size: 0.875em;
  }
  footer .btn {
    margin: 0;
    font-size: 1.1429em;
  }
  .blank {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 8px;
    padding: 32px var(--pad);
    border-block-start: 1px solid var(--foyer-line);
    text-align: center;
    text-wrap: balance;
    color: var(--foyer-quiet);
  }
  .blank h3 {
    font-size: 1.125em;
    line-height: 1.35;
    font-weight: 600;
    color: var(--foyer-text);
  }
  .blank p {
    max-inline-size: 30em;
  }
  .blank .btn {
    inline-size: auto;
    margin-block-start: 16px;
  }
  .picture {
    display: grid;
    place-items: center;
    inline-size: 56px;
    block-size: 56px;
    margin-block-end: 8px;
    border-radius: 50%;
    color: var(--c, var(--foyer-quiet));
    background: var(--g, var(--foyer-sunken));
  }
  .sr {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .sk {
    margin-block: calc(0.5lh - 0.5em);
  }
  .tag .sk {
    inline-size: 4.5em;
  }
  .w6 {
    inline-size: 9em;
    max-inline-size: 60%;
  }
  .w8 {
    inline-size: 13em;
    max-inline-size: 80%;
  }
  .sum {
    inline-size: 4.5em;
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
      block-size: 77px;
    }
    .balance {
      display: flex;
      align-items: end;
      gap: 24px;
      padding-block: 20px;
    }
    footer {
      flex-flow: row wrap;
      justify-content: space-between;
      min-block-size: 89px;
    }
    footer .btn {
      inline-size: auto;
    }
  }
  @container (width >= 760px) {
    .card {
      --pad: 32px;
    }
    header {
      min-block-size: 84px;
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
      display: none !important;
    }
  }
`
