import type { FoundImage, FoundImages, FoundTag, FoundTags, ImageUse } from './protocol';

/** One line of a list of the palette; a line without a value only tells something. `id` stays when more is learnt of what it is about. */
export interface Line<Value> {
  id: string;
  label: string;
  description: string;
  detail: string;
  alwaysShow: true;
  value?: Value;
}

/** The images as lines, in the server's order. */
export const imageLines = ({ images }: FoundImages): Line<FoundImage>[] => images.map(imageLine);

/** The tags as lines, in the server's order. */
export const tagLines = ({ tags }: FoundTags): Line<FoundTag>[] => tags.map(tagLine);

/** A sentence on why somebody was not asked. */
export const noteLine = (note: string): Line<never> => ({ id: 'note', label: '$(info)', description: note, detail: '', alwaysShow: true });

/** What can be done with an image, in the order in which the language of the open document makes it likely. */
export function actionLines(reference: string, use: ImageUse, languageId: string | undefined): Line<ImageAction>[] {
  const from = action('$(file-code) Insert FROM', use.fromLine, { kind: 'from' });
  const run = action('$(note) Insert docker run', firstCommand(use.runBlock), { kind: 'run' });
  const others = [
    action('$(cloud-download) Pull', `docker pull ${reference}`, { kind: 'pull' }),
    action('$(play) Pull and Run', `with a name, ports, a place for work and a password where one is needed`, { kind: 'pullAndRun' }),
    action('$(copy) Copy Reference', reference, { kind: 'copy' }),
    ...(use.page ? [action('$(link-external) Open Page', use.page, { kind: 'open', page: use.page })] : []),
  ];
  return languageId === 'dockerfile' ? [from, run, ...others] : [run, from, ...others];
}

export type ImageAction = { kind: 'from' | 'run' | 'pull' | 'pullAndRun' | 'copy' } | { kind: 'open'; page: string };

/** A large number as people say it: 950, 1.2K, 14K, 1.2M, 3B. */
export function shortNumber(count: number): string {
  let [value, unit] = [count, 0];
  while (Math.round(value) >= 1000 && unit < units.length - 1) [value, unit] = [value / 1000, unit + 1];
  return unit === 0 ? String(count) : `${value < 9.95 ? Number(value.toFixed(1)) : Math.round(value)}${units[unit]}`;
}

const units = ['', 'K', 'M', 'B'];

/** Bytes as docker tells the size of an image: 45 MB, 1.02 GB. */
export const imageSize = (bytes: number): string => bytes < 999_500_000 ? `${Math.max(1, Math.round(bytes / 1e6))} MB` : `${(bytes / 1e9).toFixed(2)} GB`;

const imageLine = (image: FoundImage): Line<FoundImage> => ({
  id: image.name,
  label: `$(${iconOf(image)}) ${image.name}${image.official || image.isVerified ? ' $(verified)' : ''}`,
  description: joined(
    isOutdated(image) && `$(warning) ${outdated(image)}`,
    image.official ? 'official' : image.isVerified && 'verified publisher',
    image.stars && `$(star) ${shortNumber(image.stars)}`,
    image.pulls && `$(cloud-download) ${shortNumber(image.pulls)}`,
    image.isLocal && '$(vm) local',
  ),
  detail: image.purpose ?? '',
  alwaysShow: true,
  value: image,
});

const tagLine = (tag: FoundTag): Line<FoundTag> => ({
  id: tag.tag,
  label: `$(tag) ${tag.tag}`,
  description: joined(
    tag.isRecommended && 'recommended',
    tag.size && imageSize(tag.size),
    tag.architectures.length > 0 && names(tag.architectures),
    tag.pushed,
    tag.isLocal && '$(vm) local',
    tag.notFor && `$(warning) not for ${tag.notFor}`,
  ),
  detail: '',
  alwaysShow: true,
  value: tag,
});

const action = (label: string, description: string, value: ImageAction): Line<ImageAction> => ({ id: value.kind, label, description, detail: '', alwaysShow: true, value });

const icons: Record<FoundImage['source'], string> = { catalogue: 'book', engine: 'vm', registry: 'globe' };

const iconOf = (image: FoundImage): string => icons[image.source];

const isOutdated = ({ status }: FoundImage): boolean => status === 'frozen' || status === 'unmaintained';

const outdated = ({ status, since, successor }: FoundImage): string => `${status}${since ? ` since ${since}` : ''}${successor ? `, now ${successor}` : ''}`;

const names = (architectures: string[]): string =>
  architectures.length > 4 ? `${architectures.slice(0, 3).join(', ')} and ${architectures.length - 3} more` : architectures.join(', ');

const joined = (...facts: (string | false | 0 | null | undefined)[]): string => facts.filter(fact => fact).join(' · ');

const firstCommand = (block: string): string => block.split('\n').find(line => line.startsWith('docker'))?.replace(/ \\$/, ' …') ?? '';
