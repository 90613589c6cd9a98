using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Editing.Signatures;

/// <summary>How a docker command goes on: the form of the value that is being written, else the usage of the command.</summary>
static class RecipeSignatures
{
    public static SignatureSet? At(Document document, int offset, bool isAsked)
    {
        if (document.Recipe.CursorAt(offset) is not { } cursor) return null;
        if (cursor.Value is { } value) return value.Form is null ? null : ValueSignatures.Of(value, NameOf(cursor, value));
        return cursor.Before.Spec is { Subcommands.Count: 0 } command && (isAsked || cursor.Argument is not ArgumentKind.Command) ? Usage(cursor, command) : null;
    }

    /// <summary>The flag as it is written: <c>-p</c> or <c>--publish</c>.</summary>
    static string NameOf(Cursor cursor, FlagValue value) =>
        $"{cursor.Before.Program} {value.Command.Name} ".Replace("docker docker", "docker") +
        (cursor.Before.Words.LastOrDefault()?.Value is { } last && (last == value.Flag.Short || cursor.Word?.Value.StartsWith("--") != true && last != value.Flag.Long) && value.Flag.Short is { } letter ? letter : value.Flag.Long);

    static SignatureSet Usage(Cursor cursor, CommandSpec command)
    {
        var label = cursor.Before.Program + command.Usage[command.Usage.IndexOf(' ')..];
        var parameters = Parameters(label, command);
        var places = parameters.Where(parameter => label.AsSpan(parameter.Span.Start, parameter.Span.Length) is not "OPTIONS").ToList();
        var isFlag = cursor.Argument is null || cursor.Typed.StartsWith('-');
        var active = isFlag ? parameters.FindIndex(parameter => label.AsSpan(parameter.Span.Start, parameter.Span.Length) is "OPTIONS")
            : places.Count == 0 ? -1 : parameters.IndexOf(places[Math.Min(cursor.Before.Arguments.Length, places.Count - 1)]);
        return new([new(label, $"{command.Meaning}.", parameters, active < 0 ? null : active)], 0);
    }

    /// <summary>The words behind the command's name without their brackets; alternatives such as <c>PATH | URL</c> are one.</summary>
    static List<SignatureParameter> Parameters(string label, CommandSpec command)
    {
        List<SignatureParameter> found = [];
        var at = label.IndexOf(' ') + 1 + command.Name.Length;
        while (at < label.Length)
        {
            while (at < label.Length && label[at] is ' ' or '[') at++;
            var end = at;
            while (end < label.Length && (label[end] is not (' ' or ']') || label.AsSpan(end).StartsWith(" | ") || end > 1 && label.AsSpan(end - 2).StartsWith(" | "))) end++;
            if (end > at) found.Add(new(TextSpan.FromBounds(at, end), ""));
            at = end + 1;
        }
        return found;
    }
}
