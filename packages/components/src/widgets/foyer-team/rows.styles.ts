import { css } from 'lit'

/** A row is one grid whose three places move: stacked, then two columns from 480, then three from 760. */
export const personRowStyles = css`
  .cells {
    display: grid;
    grid-template: 'who chevron' 'may chevron' 'state chevron' / minmax(0, 1fr) 32px;
    align-items: center;
    gap: 6px 0;
    width: 100%;
    padding: 16px var(--pad);
  }
  .who {
    grid-area: who;
    overflow-wrap: anywhere;
  }
  .who > * {
    display: flow-root;
  }
  .who i {
    font-style: normal;
    font-weight: 400;
    color: var(--foyer-quiet);
  }
  .may {
    grid-area: may;
  }
  .may b + span::before {
    content: ' · ';
  }
  .state {
    grid-area: state;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 8px;
  }
  .cells span > span:not(.tag) {
    font-size: 0.875em;
    line-height: 1.45;
    color: var(--foyer-quiet);
  }
  .tag {
    white-space: nowrap;
  }
  .chevron {
    grid-area: chevron;
  }
  .sk {
    width: 9em;
    max-width: 80%;
    margin-block: calc(0.5lh - 0.5em);
  }
  .sk.short {
    width: 6em;
  }
  .sk.ghost {
    display: inline;
    color: transparent;
  }
  .btn > .ghost {
    display: flex;
    gap: 10px;
    width: auto;
    height: auto;
    max-width: none;
    margin: 0;
  }

  @container (width >= 480px) {
    .cells {
      grid-template: 'who may chevron' 'who state chevron' / 1.3fr 1fr 24px;
      column-gap: 16px;
      min-height: 76px;
      padding-block: 12px;
    }
  }
  @container (width >= 760px) {
    .cells {
      grid-template: 'who may state chevron' / 1.5fr 1fr 1fr 24px;
    }
    .may > * {
      display: block;
    }
    .state {
      flex-direction: column;
      align-items: start;
    }
    .may b + span::before {
      content: none;
    }
  }
`
