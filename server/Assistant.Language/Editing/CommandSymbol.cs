using Assistant.Language.Recipes;
using Assistant.Language.Recipes.Plans;
using Assistant.Language.Text;

namespace Assistant.Language.Editing;

/// <summary>
/// The entry of one docker line in an outline: what it starts by its name, anything else by its command. It is made once, with offsets that
/// count from the start of the line, and kept with it as long as the line is not edited.
/// </summary>
sealed class CommandSymbol
{
    readonly Symbol symbol;

    CommandSymbol(Symbol symbol) => this.symbol = symbol;

    /// <param name="given">The name in the comment above; null when there is none.</param>
    public static Symbol Of(CommandLine line, string? given)
    {
        var kept = line.Known(Read).symbol;
        var (name, detail) = given is null ? (kept.Name, kept.Detail) : (given, kept.Detail.Length == 0 ? kept.Name : $"{kept.Name} · {kept.Detail}");
        return new(name, detail, kept.Kind, kept.Span.Moved(line.Start), kept.NameSpan.Moved(line.Start), []);
    }

    static CommandSymbol Read(LineSyntax line)
    {
        var command = line.Command;
        var (name, detail) = command.Name is "run" or "create" && command.Image is { } image ? Container(command, image) : Other(command);
        return new(new(name, detail, SymbolKind.Command, line.Span, NameSpan(command), []));
    }

    /// <summary>The container's name, and the image behind it; without a name the image.</summary>
    static (string Name, string Detail) Container(DockerCommand command, Word image)
    {
        var shown = image.Value.Length > 0 ? OutlineText.Short(image.Value) : command.Name;
        return command.Value("name") is { Length: > 0 } name ? (OutlineText.Short(name), $"{command.Name} {shown}") : (shown, command.Name);
    }

    static (string Name, string Detail) Other(DockerCommand command)
    {
        if (command.Path.IsEmpty) return (command.Program, "");
        var name = command.Path.Length == 1 ? command.Path[0].Value : $"{command.Path[0].Value} {command.Path[1].Value}";
        return (name.Trim() is { Length: > 0 } said ? said : command.Program, OutlineText.Short([.. Shown(command)]));
    }

    static IEnumerable<Word> Shown(DockerCommand command)
    {
        var secrets = WrittenSecrets.Of(command);
        return secrets.IsEmpty ? command.Arguments : command.Arguments.Select(word => HiddenSecrets.Hidden(word, secrets));
    }

    static TextSpan NameSpan(DockerCommand command) =>
        TextSpan.FromBounds(command.Words[0].Span.Start, (command.Path.IsEmpty ? command.Words[0] : command.Path[^1]).Span.End);
}
