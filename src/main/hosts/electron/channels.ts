/** Names of the two channels between window and main thread; the preload script offers nothing else. */
export const invokeChannel = 'rundtisch:invoke';
export const eventChannel = 'rundtisch:event';
