import { css } from 'lit'

/** An open invoice: facts, lines, sums. Quantity and unit price get columns of their own from 560. */
export const detailsStyles = css`
  .details {
    padding: 4px var(--pad) 28px;
  }
  .details[hidden] {
    display: none;
  }
  .facts {
    display: grid;
    gap: 2px 24px;
    font-size: 0.875em;
    line-height: 1.45;
  }
  .facts div,
  .sums div {
    display: flex;
    justify-content: space-between;
    gap: 16px;
  }
  .facts dt {
    color: var(--foyer-quiet);
  }
  .facts dd {
    text-align: end;
  }
  .facts dd span {
    display: block;
  }
  .lines {
    inline-size: 100%;
    margin-block-start: 20px;
    border-collapse: collapse;
    font: inherit;
  }
  .lines :is(th, td) {
    padding: 12px 0;
    border-block-end: 1px solid var(--foyer-line);
    font-weight: inherit;
    text-align: start;
    vertical-align: top;
  }
  .lines :is(th, td) + :is(th, td) {
    padding-inline-start: 16px;
    text-align: end;
    white-space: nowrap;
  }
  .lines thead th {
    padding-block: 8px;
    border-color: var(--foyer-edge);
    color: var(--foyer-quiet);
    font-size: 0.875em;
    font-weight: 600;
  }
  .lines small {
    margin: 0;
    line-height: 1.45;
  }
  .lines .wide {
    display: none;
  }
  .sums {
    padding-block-start: 8px;
  }
  .sums div {
    padding-block: 3px;
  }
  .sums div:last-child {
    margin-block-start: 4px;
    padding-block-start: 10px;
    border-block-start: 1px solid var(--foyer-edge);
    font-weight: 600;
  }
  .sums dd {
    white-space: nowrap;
  }
  .empty {
    display: grid;
    gap: 16px;
    min-block-size: 260px;
  }

  @container (width >= 560px) {
    .lines .wide {
      display: table-cell;
    }
    .narrow {
      display: none;
    }
  }
  @container (width >= 760px) {
    .facts {
      grid-auto-flow: column;
      justify-content: space-between;
    }
    .facts div {
      display: block;
    }
    .facts dd {
      text-align: start;
      font-weight: 600;
    }
  }
  @media print {
    .row {
      break-inside: avoid;
    }
  }
`
