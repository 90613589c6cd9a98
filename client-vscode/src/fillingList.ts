import type { QuickPick } from 'vscode';
import type { Line } from './imageLines';

/**
 * A list that fills while a person chooses in it: what arrives does not move the line that she went to. Another question begins
 * at its first line, unless she has gone to one since she typed it.
 */
export class FillingList<Value> {
  private shows = 0;
  private begins = true;
  /** The line that is active without anybody having gone there. */
  private unchosen: string | undefined;

  /** `caughtUp` resolves when everything that was pressed until now has been heard of. */
  constructor(private readonly picker: QuickPick<Line<Value>>, private readonly caughtUp: () => Promise<unknown>) {}

  /** The person types: what is active now is not her choice for the new question. */
  asked(): void {
    this.unchosen = this.active;
  }

  /** `isFirst`: the first lines of a question. Lines that come while others wait to be shown take their place. */
  async show(lines: Line<Value>[], isFirst: boolean): Promise<void> {
    const show = ++this.shows;
    this.begins ||= isFirst;
    // The editor draws elsewhere, perhaps far away: a key that is pressed now is known here only later.
    await this.caughtUp();
    if (show !== this.shows || (!this.begins && isSame(this.picker.items, lines))) return;
    const kept = !this.begins || this.active !== this.unchosen ? lines.find(({ id }) => id === this.active) : undefined;
    this.begins = false;
    const line = kept ?? lines.find(({ value }) => value);
    this.picker.items = lines;
    if (!line) return;
    this.picker.activeItems = [line];
    if (!kept) this.unchosen = line.id;
  }

  private get active(): string | undefined {
    return this.picker.activeItems[0]?.id;
  }
}

/** Lines that change nothing leave the list alone, and with it a line that is just being chosen. */
const isSame = <Value>(shown: readonly Line<Value>[], lines: Line<Value>[]): boolean =>
  shown.length === lines.length && lines.every(({ id, label, description, detail }, index) => {
    const line = shown[index];
    return line?.id === id && line.label === label && line.description === description && line.detail === detail;
  });
