import { css } from 'lit'

/**
 * A row is one grid whose named areas move: stacked, then three columns from 480, then a table's six from 760.
 * Columns are shares of the width, never of their content, so that every row and the headings line up.
 */
export const invoiceRowStyles = css`
  .cells {
    display: grid;
    grid-template: 'date amount chevron' 'what what chevron' 'state state chevron' / minmax(0, 1fr) auto 32px;
    align-content: center;
    align-items: center;
    row-gap: 2px;
    width: 100%;
    padding: 16px var(--pad);
  }
  .heads {
    display: none;
  }
  .date {
    grid-area: date;
    font-weight: 600;
  }
  .what {
    grid-area: what;
    overflow-wrap: anywhere;
  }
  .number {
    display: inline-block;
  }
  :where(div.row) .number {
    display: none;
  }
  .state {
    grid-area: state;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 10px;
    margin-top: 4px;
  }
  .amount {
    grid-area: amount;
    justify-self: end;
    padding-inline-start: 8px;
    font-weight: 600;
    white-space: nowrap;
  }
  s {
    font-weight: 400;
  }
  .chevron {
    grid-area: chevron;
  }

  @container (width >= 480px) {
    .cells {
      grid-template: 'date state amount chevron' 'what when amount chevron' / 1.05fr 1fr 5.6em 24px;
      column-gap: 16px;
      min-height: 76px;
      padding-block: 12px;
    }
    .state {
      display: contents;
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
      grid-template: 'date contract state when amount chevron' 'number contract state when amount chevron' / 1.35fr 1.25fr calc(8.6 * var(--foyer-base, 16px)) 1.3fr calc(7 * var(--foyer-base, 16px)) 24px;
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
      row-gap: 0;
      min-height: 46px;
      padding-block: 8px;
      border-bottom: 1px solid var(--foyer-line);
    }
    .heads span {
      padding-inline: 0;
      font: inherit;
      color: inherit;
    }
    .heads .date {
      grid-row-end: number-end;
    }
    .heads .number {
      display: none;
    }
  }
`
