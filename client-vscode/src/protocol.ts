// What the assistant adds to the language server protocol. The server's side is Protocol/Extensions.cs.

/** What this editor can do beyond the protocol; without them the server keeps to plain messages. */
export interface InitializationOptions {
  trusted: boolean;
  terminals: true;
  quickPick: true;
  inputs: true;
  output: true;
  status: true;
  clientName: string;
  settings: unknown;
}

/** `assistant/terminal`: an interactive program, never a line for a shell. */
export interface TerminalParams {
  title: string;
  program: string;
  arguments: string[];
  cwd?: string | null;
}

/** `assistant/pick`: answers the value of the chosen line, or null. */
export interface PickParams {
  title: string;
  placeholder?: string | null;
  items: { label: string; value: string; description?: string | null; detail?: string | null }[];
}

/** `assistant/input`: answers what was typed, or null. */
export interface InputParams {
  prompt: string;
  secret: boolean;
}

/** `assistant/output`: text for the output channel of that name. */
export interface OutputParams {
  channel: string;
  text: string;
  show: boolean;
}

/** `assistant/status`: the engine as the server last saw it; `text` is a sentence. */
export interface StatusParams {
  engine: 'connected' | 'missing' | 'unknown';
  text: string;
}

export interface SearchImagesParams {
  query: string;
  limit: number;
  /** Answered at once, without an engine or a network. */
  catalogueOnly: boolean;
}

/** One answer of `assistant/searchImages`; the list comes in rank order. */
export interface FoundImage {
  name: string;
  source: 'catalogue' | 'engine' | 'registry';
  purpose?: string | null;
  stars?: number | null;
  official?: boolean | null;
  status?: string | null;
  successor?: string | null;
  page?: string | null;
  fromLine?: string | null;
  runBlock?: string | null;
}
