import { create } from 'zustand';

/** Which window of the frame is open above the page. */
type Overlay = { readonly open: 'palette' | 'keys' | 'batch' | null };

export const useOverlay = create<Overlay>(() => ({ open: null }));
export const openOverlay = (open: Overlay['open']): void => useOverlay.setState({ open });
