/** True for the text of a completion that more is written to without a blank: `type=`, `data/`, `type=bind,source=`. */
export const isBegun = (text: string): boolean => /[=/:,]$/.test(text);
