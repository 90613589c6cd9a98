using System.Collections.Immutable;
using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Recipes;

/// <summary>
/// A flag with a value that is known while it is typed. In <see cref="Read"/> a path stands for <c>$PWD</c>, <c>$HOME</c> and <c>~</c>; a
/// value with any other variable, or with a place to fill in, is not known.
/// </summary>
/// <param name="Read">As long as the value, so that a place in one is the same place in the other.</param>
sealed record WrittenFlag(DockerCommand Command, Flag Flag, Word Word, string Read)
{
    public string Key => Flag.Key;

    /// <summary>As it is written, without quotes.</summary>
    public string Value => Word.Value;

    public bool IsDocker => Command.Program == "docker";

    public static IEnumerable<WrittenFlag> In(DockerCommand command) =>
        from flag in command.Flags
        where flag is { Spec: not null, Value: not null } && !OneDash.IsLongName(command, flag.Word)
        let read = Known(flag.Value!)
        where read is not null && !IsTemplate(flag.Value!.Value)
        select new WrittenFlag(command, flag, flag.Value!, read);

    /// <summary>Those of some names in <c>run</c> and <c>create</c>.</summary>
    public static IEnumerable<WrittenFlag> In(DockerCommand command, params ReadOnlySpan<string> keys)
    {
        if (command.Name is not ("run" or "create")) return [];
        var wanted = keys.ToArray();
        return In(command).Where(written => wanted.Contains(written.Key));
    }

    /// <summary>The last flag of a name, which counts.</summary>
    public static WrittenFlag? Last(DockerCommand command, string key) => In(command, [key]).LastOrDefault();

    /// <summary>The place of a piece of the value in the document.</summary>
    public TextSpan Span(int start, int length) => length == 0 ? Word.Span : Word.SpanOf(start, length);

    /// <summary>The place of the first <paramref name="part"/> in the value; all of the value when it is not in it.</summary>
    public TextSpan Span(string part) => part != "" && Read.IndexOf(part, StringComparison.Ordinal) is >= 0 and var at ? Span(at, part.Length) : Word.Span;

    /// <summary>A piece of the value as it is written.</summary>
    public string Shown(string part) => part != "" && Read.IndexOf(part, StringComparison.Ordinal) is >= 0 and var at ? Value.Substring(at, part.Length) : part;

    /// <summary>Writes another value; in single quotes when the shell would take it apart.</summary>
    public Fix ChangeTo(string value) => new($"Change to {value}", [new TextChange(Word.Span, Shell.Quoted(value))]);

    /// <summary>Writes something else in place of a piece of the value, where no quotes are needed for it; else the whole value.</summary>
    public Fix Change(int start, int length, string text, string? title = null)
    {
        var value = Value[..start] + text + Value[(start + length)..];
        var change = text == "" || Shell.Quoted(text) == text || Word.IsQuoted && !Word.IsLiteral
            ? new TextChange(Word.SpanOf(start, length), text)
            : new TextChange(Word.Span, Shell.Quoted(value));
        return new(title ?? $"Change to {value}", [change]);
    }

    public Fix Change(string part, string text) => Change(Math.Max(Read.IndexOf(part, StringComparison.Ordinal), 0), part.Length, text);

    /// <summary>Double quotes in place of single ones, in which the shell replaces no variable; null when none is written.</summary>
    public Fix? InDoubleQuotes =>
        Word is { IsQuoted: true, IsLiteral: true } && Value.AsSpan().IndexOfAny("\"\\`") < 0 && Value.IndexOf('$') is >= 0 and var at && at + 1 < Value.Length && (char.IsAsciiLetter(Value[at + 1]) || Value[at + 1] is '{' or '_')
            ? new("Put it in double quotes", [new(Word.Span, $"\"{Value}\"")])
            : null;

    /// <summary>Takes the flag out with what stands between it and the word in front; null for a letter among others.</summary>
    public static Fix? Removal(DockerCommand command, Flag flag)
    {
        if (flag.Word.Value.Length > 2 && !flag.Name.StartsWith("--", StringComparison.Ordinal) && flag.Value?.Span.Start is null or 0) return null;
        if (!flag.Name.StartsWith("--", StringComparison.Ordinal) && !flag.Word.Value.StartsWith(flag.Name, StringComparison.Ordinal)) return null;
        var index = command.Words.IndexOf(flag.Word);
        if (index < 1) return null;
        var end = Math.Max(flag.Word.Span.End, flag.Value?.Span.End ?? 0);
        return new($"Remove {flag.Name}", [new(TextSpan.FromBounds(command.Words[index - 1].Span.End, end), "")], Preferred: false);
    }

    /// <summary>A variable in single quotes is no place to fill in: the shell leaves it as it is.</summary>
    static bool IsTemplate(string value) => Placeholders.IsTemplate(value) && !value.Contains("${", StringComparison.Ordinal);

    static string? Known(Word word) =>
        word.IsLiteral ? word.Value
        : word.Parts.All(part => part.Kind == WordPartKind.Text || IsPath(part)) ? string.Concat(word.Parts.Select(part => part.Kind == WordPartKind.Text ? part.Text : Path(part.Text.Length)))
        : null;

    static bool IsPath(WordPart part) => part is { Kind: WordPartKind.Tilde } or { Kind: WordPartKind.Variable, Name: "PWD" or "HOME", Default: null } or { Kind: WordPartKind.Command, Name: "pwd" };

    static string Path(int length) => "/" + new string('~', length - 1);
}
