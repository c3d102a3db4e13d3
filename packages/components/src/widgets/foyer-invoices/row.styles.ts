import { css } from 'lit'

/**
 * A row is one grid whose named areas move: stacked, then three columns from 480, then a table's six from 760.
 * Columns are shares of the width, never of their content, so that every row and the headings line up.
 */
export const rowStyles = css`
  .rows {
    list-style: none;
  }
  .row {
    border-block-start: 1px solid var(--foyer-line);
  }
  .row:first-child {
    border-block-start: 0;
  }
  .row.open {
    background: color-mix(in srgb, var(--foyer-sunken) 45%, var(--foyer-surface));
  }
  .cells {
    display: grid;
    grid-template: 'date amount chevron' auto 'what what chevron' auto 'state state chevron' auto / minmax(0, 1fr) auto 32px;
    align-content: center;
    align-items: center;
    row-gap: 2px;
    inline-size: 100%;
    box-sizing: border-box;
    padding: 16px var(--pad);
    text-align: start;
  }
  .heads {
    display: none;
  }
  button.cells {
    margin: 0;
    font: inherit;
    color: inherit;
    background: none;
    border: 0;
    cursor: pointer;
  }
  button.cells:hover {
    background: color-mix(in srgb, var(--foyer-sunken) 60%, var(--foyer-surface));
  }
  button.cells:focus-visible {
    outline: 3px solid var(--foyer-focus);
    outline-offset: -3px;
    border-radius: var(--foyer-radius);
  }
  .date {
    grid-area: date;
    font-weight: 600;
  }
  .what {
    grid-area: what;
    color: var(--foyer-quiet);
    font-size: 0.875em;
    line-height: 1.45;
    overflow-wrap: anywhere;
  }
  .number {
    display: inline-block;
  }
  .late {
    display: none;
  }
  .state {
    grid-area: state;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 10px;
    margin-block-start: 4px;
    font-size: 0.875em;
    line-height: 1.45;
    color: var(--foyer-quiet);
  }
  .tag {
    font-size: 1em;
  }
  .amount {
    grid-area: amount;
    justify-self: end;
    padding-inline-start: 8px;
    font-weight: 600;
    white-space: nowrap;
  }
  .struck {
    color: var(--foyer-quiet);
    font-weight: 400;
    text-decoration: line-through;
  }
  .chevron {
    grid-area: chevron;
    display: flex;
    justify-self: end;
    color: var(--foyer-quiet);
  }
  [aria-expanded='true'] .chevron {
    transform: scaleY(-1);
  }

  @container (width >= 480px) {
    .cells {
      grid-template: 'date state amount chevron' auto 'what when amount chevron' auto / 1.05fr 1fr 5.6em 24px;
      column-gap: 16px;
      min-block-size: 76px;
      padding-block: 12px;
    }
    .state {
      display: contents;
      margin: 0;
    }
    .tag {
      grid-area: state;
      justify-self: start;
    }
    .when {
      grid-area: when;
    }
  }

  @container (width >= 760px) {
    .cells {
      grid-template: 'date contract state when amount chevron' auto 'number contract state when amount chevron' auto / 1.35fr 1.25fr 8.6em 1.3fr 7em 24px;
    }
    .what {
      display: contents;
    }
    .contract,
    .when {
      color: var(--foyer-text);
      font-size: 1.0714em;
    }
    .contract {
      grid-area: contract;
    }
    .number {
      display: block;
      grid-area: number;
    }
    .number::first-letter {
      text-transform: uppercase;
    }
    .comma {
      display: none;
    }
    .heads {
      display: grid;
      grid-template-rows: auto;
      grid-template-areas: 'date contract state when amount chevron';
      min-block-size: 46px;
      padding-block: 8px;
      border-block-end: 1px solid var(--foyer-line);
    }
    .heads span {
      display: block;
      margin: 0;
      color: var(--foyer-quiet);
      font-size: 0.875em;
      font-weight: 600;
    }
  }
`
