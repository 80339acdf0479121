const checksumLetters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The 18-character form of a 15-character Salesforce id: three letters say which characters are capitals. */
export const longSalesforceId = (id: string): string => {
  let suffix = '';
  for (let part = 0; part < 15; part += 5) {
    let bits = 0;
    for (let at = 0; at < 5; at += 1) {
      const code = id.charCodeAt(part + at);
      if (code >= 65 && code <= 90) bits += 1 << at;
    }
    suffix += checksumLetters.charAt(bits);
  }
  return id + suffix;
};

/** An id of a CRM as two spellings of it are the same: 15 and 18 characters of Salesforce, the longer in any case. */
export const crmKey = (id: string): string => {
  const text = id.trim();
  if (!/^[a-zA-Z0-9]+$/u.test(text)) return text;
  if (text.length === 15) return longSalesforceId(text).toLowerCase();
  return text.length === 18 ? text.toLowerCase() : text;
};
