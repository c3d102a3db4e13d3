import { css } from 'lit'

/** What a row or the band opens: the choice of a role and of contracts. */
export const seatStyles = css`
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
  .choice {
    display: flex;
    gap: 12px;
    min-height: 44px;
    padding: 8px 0;
    font-weight: 400;
    cursor: pointer;
  }
  .choice span {
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .choice input {
    flex: none;
    width: 24px;
    height: 24px;
    padding: 0;
    border: 1px solid var(--foyer-edge);
    border-radius: 4px;
    cursor: inherit;
  }
  .choice [type='radio'] {
    border-radius: 50%;
  }
  .choice :checked {
    border-color: var(--foyer-accent);
    background: var(--foyer-accent);
  }
  .choice svg,
  .choice i {
    flex: none;
    width: 24px;
    height: 24px;
    margin-inline: -36px 0;
    padding: 2px;
    color: var(--foyer-on-accent);
    opacity: 0;
    pointer-events: none;
  }
  .choice i {
    padding: 0;
    border: 8px solid transparent;
    border-radius: 50%;
    background: var(--foyer-on-accent) content-box;
  }
  :checked + svg,
  :checked + i {
    opacity: 1;
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
  @media (forced-colors: active) {
    .choice input {
      appearance: auto;
    }
  }
`
