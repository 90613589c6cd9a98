using System.Collections.Immutable;

namespace Assistant.Language.Values;

/// <summary>
/// The text of a file for <c>--env-file</c> or <c>--label-file</c>: a <c>NAME=VALUE</c> a line. Quotes and <c>$</c> stay as they are, and
/// <c>#</c> starts a comment only at the beginning of a line.
/// </summary>
public static class EnvironmentFile
{
    /// <param name="lookup">The value of a name that stands alone; null leaves it out.</param>
    public static Parsed<ImmutableArray<string>> Parse(string text, Func<string, string?> lookup)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        foreach (var raw in text.TrimStart('\uFEFF').Split('\n'))
        {
            var line = raw.TrimStart().TrimEnd('\r');
            if (line == "" || line[0] == '#') continue;
            var (name, value) = KeyValue.Split(line);
            if (name == "") return new Refused($"no variable name on line '{line}'");
            if (name.Any(char.IsWhiteSpace)) return new Refused($"variable '{name}' contains whitespaces");
            if (value is not null) lines.Add(line);
            else if (lookup(name) is { } found) lines.Add($"{name}={found}");
        }
        return lines.DrainToImmutable();
    }
}
