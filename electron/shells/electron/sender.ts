/** The page's own address: the only one that a window shows and that may call. */
export const pageAddress = 'app://ui/';

/**
 * True for an address of our page. Protocol and host are compared, not the origin: `new URL('app://ui/').origin`
 * is the text "null" in Node, which would refuse every call or trust every opaque page (reliability spec 0.8).
 */
export const isOwnAddress = (address: string): boolean => {
  try {
    const { protocol, host } = new URL(address);
    return protocol === 'app:' && host === 'ui';
  } catch {
    return false;
  }
};

type Frame = { readonly url: string };

/** True for a call from the main frame of our own window while it shows our page. */
export const isTrustedSender = (sender: Frame | null, mainFrame: Frame | null): boolean => {
  if (sender === null || sender !== mainFrame) return false;
  try {
    return isOwnAddress(sender.url);
  } catch {
    // A frame that is gone throws on every access.
    return false;
  }
};
