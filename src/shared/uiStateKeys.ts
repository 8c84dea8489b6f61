/** Where the window was last (`app.rememberUiState`): JSON text of path and search. Core and window both read it. */
export const placeKey = 'place';
