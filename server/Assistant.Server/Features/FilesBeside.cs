using Assistant.Language;
using Assistant.Language.Text;
using Lsp = Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>
/// Fixes that also put lines into files beside the document, such as the name of a variable into <c>.env</c>. Files are read when the
/// fixes are listed and written by the editor, when somebody has chosen one.
/// </summary>
static class FilesBeside
{
    const long LongestFile = 1 << 20;

    /// <summary>The edit of the fix, and what it does beside the document, for its title.</summary>
    public static (Lsp.WorkspaceEdit Edit, string Told) Of(Session session, OpenDocument open, Fix fix)
    {
        var additions = fix.Beside.Select(line => Addition.Of(session, ConversionActions.FolderOf(open), line)).ToList();
        var told = additions.Select(addition => addition.Told).OfType<string>().ToList();
        var own = ToLsp.Edits(open.Document.Text, fix.Changes, session.Encoding);
        var edit = session.Client.Capabilities.Workspace?.WorkspaceEdit?.DocumentChanges is true
            ? new Lsp.WorkspaceEdit { DocumentChanges = [new Lsp.TextDocumentEdit(new(open.Uri, open.Version), own), .. additions.SelectMany(addition => addition.Changes)] }
            : new() { Changes = Plain([(open.Uri, own), .. additions.SelectMany(addition => addition.Changes).OfType<Lsp.TextDocumentEdit>().Select(change => (change.TextDocument.Uri, change.Edits))]) };
        return (edit, told is [] ? "" : $" ({string.Join(", ", told)})");
    }

    static Dictionary<string, IReadOnlyList<Lsp.TextEdit>> Plain(IEnumerable<(string Uri, IReadOnlyList<Lsp.TextEdit> Edits)> edits) => edits.ToDictionary(edit => edit.Uri, edit => edit.Edits);

    /// <summary>What becomes of one line.</summary>
    /// <param name="Told">For a title; null when there is nothing to do.</param>
    sealed record Addition(string? Told, IReadOnlyList<Lsp.DocumentChange> Changes)
    {
        static readonly Addition nothing = new(null, []);

        public static Addition Of(Session session, string? folder, FileLine wanted)
        {
            var path = folder is null ? null : Path.GetFullPath(Path.Combine(folder, wanted.File));
            var shown = wanted.Line.EndsWith('=') ? $"{wanted.Line}…" : wanted.Line;
            if (path is not null && Read(path) is { } text)
            {
                if (Has(text, wanted.Line)) return nothing;
                var source = SourceText.From(text);
                var end = ToLsp.Position(source, source.Length, session.Encoding);
                var lines = $"{(text is "" || text.EndsWith('\n') ? "" : "\n")}{wanted.Line}\n";
                return new($"adds {shown} to {wanted.File}", [Edit(path, new(new(end, end), lines))]);
            }
            if (!wanted.Makes) return nothing;
            return path is not null && !Path.Exists(path) && ConversionActions.CanCreate(session)
                ? new($"makes {wanted.File} with {shown} to fill in", [new Lsp.CreateFile(ToLsp.Uri(path)), Edit(path, new(default, $"{wanted.Line}\n"))])
                : new($"write {shown} into {wanted.File} yourself", []);
        }

        static Lsp.TextDocumentEdit Edit(string path, Lsp.TextEdit edit) => new(new(ToLsp.Uri(path), null), [edit]);

        /// <summary>Null for a file that is not there or that nobody can read.</summary>
        static string? Read(string path)
        {
            try
            {
                return new FileInfo(path) is { Exists: true, Length: <= LongestFile } ? File.ReadAllText(path) : null;
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                return null;
            }
        }

        static bool Has(string text, string line) =>
            text.Split('\n').Select(written => written.Trim()).Any(written => line.EndsWith('=')
                ? written.StartsWith(line, StringComparison.Ordinal) || written.StartsWith($"export {line}", StringComparison.Ordinal)
                : written.Trim('*', '/') == line);
    }
}
