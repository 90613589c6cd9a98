import type { FoundImage } from './protocol';

/** One line of the palette; a line without an image only tells something. */
export interface ImageLine {
  label: string;
  description: string;
  detail: string;
  alwaysShow: true;
  image?: FoundImage;
}

/** A found image as a line of the palette; the order is the server's. */
export const imageLine = (image: FoundImage): ImageLine => ({
  label: `$(${iconOf(image)}) ${image.name}`,
  description: descriptionOf(image),
  detail: image.purpose ?? '',
  alwaysShow: true,
  image,
});

/** What can be done with an image, in the order in which the language of the open document makes it likely. */
export function actionsFor(image: FoundImage, languageId: string | undefined): ImageAction[] {
  const from = image.fromLine ? [{ label: '$(file-code) Insert FROM', description: image.fromLine, insert: `${image.fromLine}\n` }] : [];
  const run = image.runBlock ? [{ label: '$(play) Insert docker run', description: firstCommand(image.runBlock), insert: image.runBlock }] : [];
  const pull = [{ label: '$(cloud-download) Pull', description: `docker pull ${image.name}`, pull: image.name }];
  const open = image.page ? [{ label: '$(link-external) Open Page', description: image.page, page: image.page }] : [];
  return languageId === 'dockerfile' ? [...from, ...run, ...pull, ...open] : [...run, ...from, ...pull, ...open];
}

export interface ImageAction {
  label: string;
  description: string;
  insert?: string;
  pull?: string;
  page?: string;
}

const icons: Record<string, string> = { catalogue: 'book', engine: 'vm', registry: 'globe' };

const iconOf = (image: FoundImage): string => isOutdated(image) ? 'warning' : icons[image.source] ?? 'globe';

function descriptionOf(image: FoundImage): string {
  const facts = [
    isOutdated(image) ? outdated(image) : '',
    image.official ? 'official' : '',
    image.stars ? `★ ${image.stars}` : '',
  ];
  return facts.filter(fact => fact).join(' · ');
}

const outdated = ({ status, successor }: FoundImage): string => successor ? `${status}, use ${successor}` : status!;

const isOutdated = ({ status }: FoundImage): boolean => status === 'frozen' || status === 'unmaintained';

const firstCommand = (block: string): string => block.split('\n').find(line => line.startsWith('docker')) ?? '';
