/**
 * To the client: a plan or a registry changed, so answers may be others now. Once for all that happens in one turn, and
 * only to a client that names it in the list `notifications` of its `initializationOptions`. No params.
 */
export const changedNotification = 'districtPlan/changed';
