import { css } from 'lit'

/** Band, filter and footer. */
export const styles = css`
  .space {
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
  s,
  footer {
    color: var(--foyer-quiet);
  }
  .heads {
    font-weight: 600;
  }
  .filter .box {
    margin: 0;
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
    display: flex;
    flex-direction: column;
    align-items: center;
    justify-content: center;
    gap: 12px;
    min-height: 121px;
    padding: 20px var(--pad);
    border-top: 1px solid var(--foyer-line);
  }
  footer .btn {
    margin: 0;
    font-size: 1.1429em;
  }
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

  @container (width >= 480px) {
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
