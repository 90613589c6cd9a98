import { env, Uri, window } from 'vscode';
import { actionLines, imageLines, tagLines, type ImageAction } from './imageLines';
import { chooseIn } from './imageStep';
import { insert } from './insertion';
import type { FoundImage, FoundImages, FoundTag, FoundTags, ImageUse } from './protocol';
import type { Server } from './server';
import { isTrusted } from './trust';

/** The palette `Recipe: Search Images`: an image as the person types, then one of its tags, then what to do with it. Each list has a way back. */
export async function searchImages(server: Server): Promise<void> {
  let typed = '';
  for (;;) {
    const image = await chooseImage(server, typed);
    if (!image || image === 'back') return;
    typed = image.typed;
    if (await chooseTag(server, image.value) !== 'back') return;
  }
}

const chooseImage = (server: Server, typed: string) => chooseIn<FoundImages, FoundImage>(server, {
  title: 'Search Images',
  placeholder: 'An image, a program or a purpose: tidyverse, jupyter, postgres, gpu',
  step: 1,
  method: 'assistant/searchImages',
  params: query => ({ query, limit: 50 }),
  isTyped: true,
  typed,
  lines: imageLines,
  note: found => found.note,
});

async function chooseTag(server: Server, image: FoundImage): Promise<'back' | undefined> {
  for (;;) {
    const tag = await chooseIn<FoundTags, FoundTag>(server, {
      title: image.name,
      placeholder: 'A tag: Enter takes the first',
      step: 2,
      method: 'assistant/imageTags',
      params: () => ({ image: image.name }),
      isTyped: false,
      lines: tagLines,
      note: found => found.note,
    });
    if (!tag || tag === 'back') return tag;
    if (await chooseAction(server, tag.value.reference) !== 'back') return;
  }
}

async function chooseAction(server: Server, reference: string): Promise<'back' | undefined> {
  const editor = window.activeTextEditor;
  const place = editor ? { uri: editor.document.uri.toString(), position: { line: editor.selection.active.line, character: editor.selection.active.character } } : {};
  let use: ImageUse | undefined;
  const action = await chooseIn<ImageUse, ImageAction>(server, {
    title: reference,
    placeholder: 'What to do with it',
    step: 3,
    method: 'assistant/imageUse',
    params: () => ({ image: reference, ...place }),
    isTyped: false,
    lines: answer => actionLines(reference, use = answer, editor?.document.languageId),
  });
  if (!action || action === 'back') return action;
  await carryOut(server, reference, action.value, use!);
  return;
}

async function carryOut(server: Server, image: string, action: ImageAction, use: ImageUse): Promise<void> {
  switch (action.kind) {
    case 'from': return insert(`${use.fromLine}\n`, use.fromEdit, 'dockerfile');
    case 'run': return insert(use.runBlock, use.runEdit, 'recipe');
    case 'copy': return env.clipboard.writeText(image);
    case 'open': return void await env.openExternal(Uri.parse(action.page));
    case 'pull': return void (await isTrusted() && await server.execute('assistant.pull', { image }));
    case 'pullAndRun': return void (await isTrusted() && await server.execute('assistant.run', { image }));
  }
}
