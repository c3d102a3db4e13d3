import { css } from 'lit'

/** An open invoice: facts, lines, sums. Quantity and unit price get columns of their own from 560. */
export const detailsStyles = css`
  .details:not([hidden]) {
    padding: 4px var(--pad) 28px;
  }
  .facts {
    display: grid;
    gap: 2px 24px;
  }
  :is(.facts, .sums) div {
    display: flex;
    justify-content: space-between;
    gap: 16px;
  }
  dd {
    text-align: end;
  }
  dd span {
    display: block;
  }
  .lines {
    width: 100%;
    margin: 20px 0 8px;
    border-collapse: collapse;
  }
  .lines :is(th, td) {
    padding-block: 12px;
    border-bottom: 1px solid var(--foyer-line);
    font-weight: inherit;
    text-align: start;
    vertical-align: top;
  }
  .lines :is(th, td) + * {
    padding-inline-start: 16px;
    text-align: end;
    white-space: nowrap;
  }
  .lines thead th {
    padding-block: 8px;
    border-color: var(--foyer-edge);
    font-weight: 600;
  }
  .lines .wide {
    display: none;
  }
  .sums div {
    padding-block: 3px;
  }
  .sums div:last-child {
    margin-top: 4px;
    padding-top: 10px;
    border-top: 1px solid var(--foyer-edge);
    font-weight: 600;
  }
  .sums dd {
    white-space: nowrap;
  }
  .empty {
    display: grid;
    gap: 16px;
    min-height: 260px;
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
`
