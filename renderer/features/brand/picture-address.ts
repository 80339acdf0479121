/** Bytes taken at once; a call takes only so many arguments. */
const stride = 8192;

/** A picture of the brand as an address that an image can show. */
export const pictureAddress = (mediaType: string, bytes: Uint8Array): string => {
  let binary = '';
  for (let start = 0; start < bytes.length; start += stride) {
    binary += String.fromCharCode(...bytes.subarray(start, start + stride));
  }
  return `data:${mediaType};base64,${btoa(binary)}`;
};
