using Assistant.Language.Recipes;
using Assistant.Language.Text;

namespace Assistant.Language.Rules.Recipes;

static class WindowsPath
{
    public static readonly Rule Rule = CommandRule.Of("DC037", "A path of Windows does not reach docker as it is written", Severity.Warning, """
        The shell takes a backslash outside of quotes away, so that `C:\Users\me` becomes `C:Usersme`. And `%cd%` is replaced by
        the command prompt of Windows alone; a recipe writes `$PWD`.

        Bad:

        ```sh
        docker run -v C:\Users\me\data:/data python
        docker run -v %cd%:/work python
        ```

        Good:

        ```sh
        docker run -v 'C:\Users\me\data:/data' python
        docker run -v "$PWD":/work python
        ```
        """, Check);

    static IEnumerable<Finding> Check(CommandLine line, Document document)
    {
        foreach (var flag in line.Command.Flags)
        {
            if (flag is not { Key: "volume" or "mount" or "env-file" or "file", Value: { IsLiteral: true } word }) continue;
            if (LostBackslashes(word, document.Text) is { } written) yield return Quoted(flag, word, written);
            foreach (var (name, meant) in folders)
                if (word.Value.IndexOf(name, StringComparison.OrdinalIgnoreCase) is >= 0 and var at) yield return Replaced(word, at, name.Length, meant);
        }
    }

    static readonly (string Name, string Meant)[] folders = [("%cd%", "$PWD"), ("%userprofile%", "$HOME")];

    /// <summary>The word as it stands in the text when it is a path with a drive whose backslashes are lost; null otherwise.</summary>
    static string? LostBackslashes(Word word, SourceText text)
    {
        var written = text.ToString(word.Span);
        var drive = written.IndexOf(@":\", StringComparison.Ordinal);
        var isPath = drive > 0 && char.IsAsciiLetter(written[drive - 1]) && (drive == 1 || written[drive - 2] == '=') && drive + 2 < written.Length && written[drive + 2] != '\\';
        return isPath && written.AsSpan().IndexOfAny("'\"\r\n") < 0 ? written : null;
    }

    static Finding Quoted(Flag flag, Word word, string written)
    {
        string[] meant = [$"'{written}'", written.Replace('\\', '/')];
        return Rule.At(word.Span, $"The shell takes the backslashes away, and {flag.Name} gets {word.Value}. Write single quotes around it, or forward slashes.",
            new Fix($"Change to {meant[0]}", [new(word.Span, meant[0])]), new Fix($"Change to {meant[1]}", [new(word.Span, meant[1])], Preferred: false));
    }

    static Finding Replaced(Word word, int at, int length, string meant)
    {
        var span = word.SpanOf(at, length);
        var message = $"{word.Value.Substring(at, length)} is replaced by the command prompt of Windows alone; a recipe writes {meant}.";
        return word.IsQuoted ? Rule.At(span, message) : Rule.At(span, message, new Fix($"Change to \"{meant}\"", [new(span, $"\"{meant}\"")]));
    }
}
