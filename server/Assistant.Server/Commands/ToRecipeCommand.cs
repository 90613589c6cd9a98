using Assistant.Language.Conversions;
using Assistant.Server.Features;
using Assistant.Server.Protocol;

namespace Assistant.Server.Commands;

/// <summary>Makes a recipe of a compose file, beside it, and opens it. For editors that do not tell the server of their compose files.</summary>
static class ToRecipeCommand
{
    public static readonly EditorCommand Command = EditorCommand.For("assistant.toRecipe", "Convert to a recipe", Convert);

    static async Task Convert(CommandContext context, CommandTarget target, CancellationToken cancellation)
    {
        var problem = target.Uri is { } uri ? await Convert(context, uri, cancellation) : "Open a compose file first.";
        if (problem is not null) context.Conversation.Say(MessageType.Error, problem);
    }

    /// <summary>Null when it is done, otherwise a sentence.</summary>
    static async Task<string?> Convert(CommandContext context, string uri, CancellationToken cancellation)
    {
        var file = FromLsp.Path(uri);
        if (!uri.StartsWith("file:", StringComparison.OrdinalIgnoreCase) || Path.GetDirectoryName(file) is not { Length: > 0 } folder) return "Save the compose file first; the recipe is written beside it.";
        if (!ConversionActions.CanCreate(context.Session)) return $"This editor does not let the server make a file; use assistant convert {Path.GetFileName(file)} --to recipe.";
        if (TextOf(context, uri, file) is not { } text) return $"{Path.GetFileName(file)} cannot be read.";
        var converted = ComposeToRecipe.Of(text, file);
        if (!converted.Ok) return $"{Path.GetFileName(file)} cannot be converted. {converted.Error}";
        var path = NewFile.Beside(folder, $"{Path.GetFileNameWithoutExtension(file)}.recipe");
        if (await context.Client.ApplyEdit("Convert to a recipe", NewFile.Edit(path, converted.Value.Text), cancellation) is { } reason) return $"{Path.GetFileName(path)} was not written: {reason}.";
        ConversionActions.Tell(context.Session, path, converted.Value);
        await context.Client.ShowDocument(ToLsp.Uri(path), external: false, cancellation);
        return null;
    }

    /// <summary>As the editor shows it, else as it is saved.</summary>
    static string? TextOf(CommandContext context, string uri, string file)
    {
        if (context.Workspace.Find(uri) is { } open) return open.Document.Text.ToString();
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
