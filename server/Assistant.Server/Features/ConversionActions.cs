using System.Text.Json;
using Assistant.Language;
using Assistant.Language.Conversions;
using Assistant.Language.Text;
using Assistant.Language.Values;
using Assistant.Server.Rpc;
using StreamJsonRpc;
using Lsp = Assistant.Server.Protocol;

namespace Assistant.Server.Features;

/// <summary>
/// Turns a block, or a whole file, into another format in a new file beside the document; a compose file into a recipe. Listing them makes
/// nothing: the text is made when one is chosen. A file that is there is never written over.
/// </summary>
static class ConversionActions
{
    /// <summary>True for an editor that asks for the edit of the action that was chosen.</summary>
    public static bool CanResolve(Session session) =>
        session.Client.Capabilities.TextDocument?.CodeAction is { DataSupport: true, ResolveSupport.Properties: var properties } && properties.Contains("edit");

    public static IEnumerable<Lsp.CodeAction> At(Session session, OpenDocument open, TextSpan span)
    {
        if (!CanCreate(session) || FolderOf(open) is null) return [];
        var offered = open.Document.Kind is DocumentKind.Compose ? [Action(open, "Convert to a recipe", Recipe, WholeFile)] : Offered(open, span);
        return CanResolve(session) ? offered : offered.Select(action => Resolved(session, action)).OfType<Lsp.CodeAction>();
    }

    public static Task<Lsp.CodeAction> Resolve(Session session, Lsp.CodeAction action, CancellationToken cancellation) =>
        Task.Run(() => action.Data is null ? action : Resolved(session, action) ?? throw new LocalRpcException("The document was edited meanwhile; ask for the action again.") { ErrorCode = ContentModified }, cancellation);

    const string Recipe = "recipe";
    const int WholeFile = -1;
    const int ContentModified = -32801;
    const int RequestFailed = -32803;

    public static bool CanCreate(Session session) =>
        session.Client.Capabilities.Workspace?.WorkspaceEdit is { DocumentChanges: true, ResourceOperations: { } operations } && operations.Contains("create");

    static IEnumerable<Lsp.CodeAction> Offered(OpenDocument open, TextSpan span)
    {
        if (open.Document.Recipe.CommandAt(span.Start) is not { } line || !ConversionSource.IsRun(line)) yield break;
        foreach (var conversion in Conversions.All)
            if (conversion.Id != "markdown" || open.Document.Kind is not DocumentKind.Markdown) yield return Action(open, $"Convert to {conversion.Title}", conversion.Id, span.Start);
        if (!open.Document.Recipe.Commands.Where(ConversionSource.IsRun).Skip(1).Any()) yield break;
        foreach (var conversion in Conversions.All.Where(conversion => !conversion.IsOfOne && (conversion.Id != "markdown" || open.Document.Kind is not DocumentKind.Markdown)))
            yield return Action(open, $"Convert the whole file to {conversion.Title}", conversion.Id, WholeFile);
    }

    static Lsp.CodeAction Action(OpenDocument open, string title, string to, int start) => new(title)
    {
        Kind = CodeActions.Rewrite,
        Data = JsonSerializer.SerializeToElement(new(open.Uri, open.Version, to, start), LspJson.Default.ConversionData),
    };

    /// <summary>Null when the document is no longer the one that the action was offered for.</summary>
    static Lsp.CodeAction? Resolved(Session session, Lsp.CodeAction action)
    {
        if (action.Data?.Deserialize(LspJson.Default.ConversionData) is not { } data || session.Workspace.Find(data.Uri) is not { } open || open.Version != data.Version) return null;
        var (file, converted) = Made(open, data);
        if (!converted.Ok) throw new LocalRpcException($"{Path.GetFileName(open.Document.Path)} cannot be converted. {converted.Error}") { ErrorCode = RequestFailed };
        var path = NewFile.Beside(FolderOf(open)!, file);
        if (CanResolve(session)) Tell(session, path, converted.Value);
        return action with { Data = null, Edit = NewFile.Edit(path, converted.Value.Text) };
    }

    static (string File, Parsed<Converted> Converted) Made(OpenDocument open, Lsp.ConversionData data)
    {
        if (data.To is Recipe) return (Path.GetFileNameWithoutExtension(open.Document.Path) + ".recipe", ComposeToRecipe.Of(open.Document.Text.ToString(), open.Document.Path));
        if (Conversions.All.FirstOrDefault(conversion => conversion.Id == data.To) is not { } conversion) return ("", new Refused($"There is no format {data.To}."));
        var source = data.Start == WholeFile ? ConversionSource.All(open.Document) : ConversionSource.At(open.Document, new(Math.Clamp(data.Start, 0, open.Document.Text.Length), 0));
        return source is null ? ("", new Refused("There is no docker run at the cursor.")) : (conversion.FileName(source), conversion.Of(source));
    }

    /// <summary>What the new file leaves out, as a message.</summary>
    public static void Tell(Session session, string path, Converted converted)
    {
        var file = Path.GetFileName(path);
        if (converted.Lost is [var only]) session.Client.ShowMessage(Lsp.MessageType.Info, $"{file} leaves something out. {only}");
        else if (converted.Lost is [_, ..]) session.Client.ShowMessage(Lsp.MessageType.Info, $"{file} leaves {converted.Lost.Length} things out: {string.Join(" ", converted.Lost)}");
    }

    /// <summary>Null for a document that is in no folder of this machine.</summary>
    public static string? FolderOf(OpenDocument open) =>
        open.Uri.StartsWith("file:", StringComparison.OrdinalIgnoreCase) && Path.IsPathFullyQualified(open.Document.Path ?? "") ? Path.GetDirectoryName(open.Document.Path) : null;
}
