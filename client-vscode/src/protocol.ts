// What the assistant adds to the language server protocol. The server's side is Protocol/Extensions.cs.

/** What this editor can do beyond the protocol; without them the server keeps to plain messages. */
export interface InitializationOptions {
  trusted: boolean;
  terminals: true;
  quickPick: true;
  inputs: true;
  output: true;
  status: true;
  jsonSchemas: true;
  containers: true;
  clientName: string;
  settings: unknown;
}

/** `assistant/terminal`: an interactive program, never a line for a shell. */
export interface TerminalParams {
  title: string;
  program: string;
  arguments: string[];
  cwd?: string | null;
  /** Variables for this program alone: words with a password in them, which have no place in a list of processes. */
  env?: Record<string, string> | null;
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

/** `assistant/containers`: what files of the workspace have started, in the order of files and blocks; `problem` is a sentence while no engine answers. */
export interface WorkspaceContainers {
  containers: WorkspaceContainer[];
  problem?: string | null;
}

export interface WorkspaceContainer {
  uri: string;
  file: string;
  block: string;
  id: string;
  name: string;
  image: string;
  /** As a lens says it. */
  state: string;
  ports: string;
  isRunning: boolean;
  hasPage: boolean;
}

/** One of the three questions of the image palette. Their answers come piece by piece, each time whole, under `partialResultToken`. */
export interface SearchImagesParams {
  query: string;
  limit: number;
  partialResultToken?: string;
}

/** The images in rank order; `note` is a sentence on why somebody was not asked. */
export interface FoundImages {
  images: FoundImage[];
  note?: string | null;
}

export interface FoundImage {
  name: string;
  source: 'catalogue' | 'engine' | 'registry';
  purpose?: string | null;
  stars?: number | null;
  pulls?: number | null;
  official?: boolean | null;
  isVerified?: boolean;
  isLocal?: boolean;
  status?: string | null;
  /** The day of the last build of an image that is no longer built. */
  since?: string | null;
  successor?: string | null;
  page?: string | null;
}

export interface ImageTagsParams {
  image: string;
  partialResultToken?: string;
}

/** The tags in the order in which they are offered. */
export interface FoundTags {
  name: string;
  tags: FoundTag[];
  note?: string | null;
}

export interface FoundTag {
  tag: string;
  reference: string;
  /** Bytes to download for this machine. */
  size?: number | null;
  architectures: string[];
  pushed?: string | null;
  isRecommended?: boolean;
  isLocal?: boolean;
  /** This machine's architecture when there is no build for it. */
  notFor?: string | null;
}

export interface ImageUseParams {
  image: string;
  uri?: string;
  position?: { line: number; character: number };
}

/** What to write for an image; an edit is there when it fits in the document that was named. */
export interface ImageUse {
  fromLine: string;
  runBlock: string;
  fromEdit?: TextEdit | null;
  runEdit?: TextEdit | null;
  page?: string | null;
}

export interface TextEdit {
  range: { start: { line: number; character: number }; end: { line: number; character: number } };
  newText: string;
}
