using Assistant.Server.Features;
using Assistant.Server.Protocol;

namespace Assistant.Server.Commands;

/// <summary>An edit of one document, marked for editors that show it to the person first.</summary>
static class ImageEdit
{
    const string Mark = "images";

    public static WorkspaceEdit Of(OpenDocument open, IReadOnlyList<TextEdit> edits, string label, bool confirms) => confirms
        ? new()
        {
            DocumentChanges = [new TextDocumentEdit(new(open.Uri, open.Version), [.. edits.Select(edit => new AnnotatedTextEdit(edit.Range, edit.NewText, Mark))])],
            ChangeAnnotations = new Dictionary<string, ChangeAnnotation> { [Mark] = new(label) { NeedsConfirmation = true } },
        }
        : new() { Changes = new Dictionary<string, IReadOnlyList<TextEdit>> { [open.Uri] = edits } };
}
