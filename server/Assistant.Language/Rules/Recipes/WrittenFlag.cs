using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Recipes;

/// <summary>A flag with a value that no variable, placeholder or command changes.</summary>
sealed record WrittenFlag(CommandLine Line, Flag Flag, Word Word)
{
    public string Value => Word.Value;

    /// <summary>All of them in the docker lines of a document; those of other programs that are called alike have rules of their own.</summary>
    public static IEnumerable<WrittenFlag> In(Document document) => document.Recipe.Commands.SelectMany(In);

    /// <summary>Those of one name in <c>docker run</c> and <c>docker create</c>.</summary>
    public static IEnumerable<WrittenFlag> In(Document document, string key) => document.Recipe.Commands.SelectMany(line => In(line, key));

    /// <summary>All of them in one line.</summary>
    public static IEnumerable<WrittenFlag> In(CommandLine line) =>
        from flag in line.Command.Program == "docker" ? line.Command.Flags : []
        where flag is { Spec: not null, Value.IsLiteral: true } && !Placeholders.IsTemplate(flag.Value.Value)
        select new WrittenFlag(line, flag, flag.Value!);

    /// <summary>Those of one name in a line of <c>docker run</c> or <c>docker create</c>.</summary>
    public static IEnumerable<WrittenFlag> In(CommandLine line, string key) =>
        line.Command is { Name: "run" or "create" } ? In(line).Where(written => written.Flag.Key == key) : [];

    /// <summary>Writes another value; in single quotes when the shell would take it apart.</summary>
    public Fix ChangeTo(string value) => new($"Change to {value}", [new TextChange(Word.Span, Shell.Quoted(value))]);

    /// <summary>Takes the flag out, with the blanks in front; null for a letter among others.</summary>
    public static TextChange? Removal(SourceText text, Flag flag)
    {
        if (flag.Word.Value.Length > 2 && !flag.Name.StartsWith("--")) return null;
        var start = flag.Word.Span.Start;
        while (start > 0 && text[start - 1] is ' ' or '\t') start--;
        return new(TextSpan.FromBounds(start, Math.Max(flag.Word.Span.End, flag.Value?.Span.End ?? 0)), "");
    }
}
