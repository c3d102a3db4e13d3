/**
 * Names that never leave the bundle, shortened in it: our own between modules, and those that Lit's packages agree on
 * among themselves. Names of the platform, of the wire and of the elements' public interface are not here.
 */
export const INNER_NAMES: readonly string[] = [
  // ours
  'audienceNow', 'anyWord', 'siteFound', 'sessionChanged', 'loadSteps', 'startJourney', 'loadMore', 'needsMore', 'getSession', 'switchAudience',
  'isLeaving', 'isRevealed', 'stepStyles', 'signedInScreen', 'retryAfterMs', 'subscribe', 'adopt', 'draft', 'failure', 
  'successUrl', 'finished', 'rich', 'isAlert', 'signOut', 'pagingFailure', 'hasEnded', 'isPaging', 'hasOlder', 'hasFailed',
  // Lit's
  'elementProperties', 'elementStyles', 'isUpdatePending', 'enableUpdating', 'hostConnected', 'hostDisconnected', 'hostUpdate', 'hostUpdated',
  'getPropertyDescriptor', 'getPropertyOptions', 'createProperty', 'finalizeStyles', 'finalize', 'finalized', 'noAccessor', 'hasChanged',
  'useDefault', 'fromAttribute', 'toAttribute', 'converter', 'renderOptions', 'renderBefore', 'creationScope', 'shadowRootOptions',
  'createRenderRoot', 'scheduleUpdate', 'performUpdate', 'getUpdateComplete', 'shouldUpdate', 'willUpdate', 'firstUpdated', 'addController',
  'removeController', 'addInitializer', 'setConnected', 'styleSheet', 'hasUpdated', 'renderRoot',
]
