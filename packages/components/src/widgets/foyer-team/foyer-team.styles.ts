import { css } from 'lit'

/** Band, headings, notices, and the form that a row or the band opens. */
export const styles = css`
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
    min-height: var(--foyer-team-space, 100vh);
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
  .filter {
    margin: 0;
  }
  .filter svg {
    inset: 0.875em 0.75em auto auto;
  }
  .filter:dir(rtl) svg {
    inset: 0.875em auto auto 0.75em;
  }
  select {
    padding: 0.6875em 0.75em;
    padding-inline-end: 2.25em;
  }

  @container (width >= 480px) {
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
  }
  .details {
    padding: 4px var(--pad) 24px;
  }
  form {
    max-width: 560px;
    margin-top: 16px;
  }
  .details form {
    margin-top: 4px;
  }
  fieldset {
    all: unset;
    display: block;
    margin-bottom: 20px;
  }
  legend {
    padding: 0;
    margin-bottom: 4px;
    font-weight: 600;
  }
  .chosen {
    padding-inline-start: 36px;
    outline: 0;
  }
  fieldset:not(:has([value='chosen']:checked)) .chosen {
    display: none;
  }
  form .error {
    overflow-wrap: anywhere;
  }
  @container (width >= 400px) {
    .actions {
      display: flex;
      flex-wrap: wrap;
    }
    .actions .btn {
      width: auto;
    }
  }
`
