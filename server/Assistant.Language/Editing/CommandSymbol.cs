using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Editing;

/// <summary>The entry of one docker line in an outline: what it starts by its name, anything else by its command.</summary>
static class CommandSymbol
{
    /// <param name="given">The name in the comment above; null when there is none.</param>
    public static Symbol Of(CommandLine line, string? given)
    {
        var command = line.Command;
        var (written, detail) = command.Name is "run" or "create" && command.Image is { } image ? Container(command, image) : Other(line, command);
        var name = given ?? written;
        return new(name, given is null || written.Length == 0 ? detail : $"{written} · {detail}".TrimEnd(' ', '·'), SymbolKind.Command, line.Span, NameSpan(line, command), []);
    }

    /// <summary>The container's name, and the image behind it; without a name the image.</summary>
    static (string Name, string Detail) Container(DockerCommand command, Word image)
    {
        var shown = image.Value.Length > 0 ? OutlineText.Short(image.Value) : command.Name;
        return command.Value("name") is { Length: > 0 } name ? (name, $"{command.Name} {shown}") : (shown, command.Name);
    }

    static (string Name, string Detail) Other(CommandLine line, DockerCommand command)
    {
        if (command.Path.IsEmpty) return (line.Words[0].Value, "");
        var name = command.Path.Length == 1 ? command.Path[0].Value : $"{command.Path[0].Value} {command.Path[1].Value}";
        return (name.Trim() is { Length: > 0 } said ? said : line.Words[0].Value, OutlineText.Short(command.Arguments.AsSpan()));
    }

    static TextSpan NameSpan(CommandLine line, DockerCommand command)
    {
        var (first, last) = command.Path.IsEmpty ? (line.Words[0], line.Words[0]) : (line.Words[0], command.Path[^1]);
        return TextSpan.FromBounds(first.Span.Start, last.Span.End);
    }
}
