using Assistant.Engine;
using Assistant.Language.Recipes;

namespace Assistant.Server.Running;

/// <summary>Reads the files that <c># @env-file</c> names, when a command is run and at no other time.</summary>
static class EnvironmentFiles
{
    /// <summary>The values by their names, the first file that has one going first. Throws an <see cref="EngineException"/> that says what is wrong, without any value.</summary>
    public static IReadOnlyDictionary<string, string> Read(Origin origin)
    {
        var values = new Dictionary<string, string>();
        foreach (var file in origin.Directives.EnvironmentFiles)
            foreach (var (name, value) in Pairs(file, Text(file, origin.Folder))) values.TryAdd(name, value);
        return values;
    }

    static string Text(string file, string folder)
    {
        var path = Path.Combine(folder, file);
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw Refused(unreadable switch
            {
                FileNotFoundException or DirectoryNotFoundException => $"There is no file {path}, from which # @env-file takes values. Write it with a line NAME=value for each, and keep it out of the repository.",
                _ => $"{path}, from which # @env-file takes values, cannot be read.",
            });
        }
    }

    static IEnumerable<(string Name, string Value)> Pairs(string file, string text)
    {
        var number = 0;
        foreach (var raw in text.TrimStart('\uFEFF').Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line is "" or ['#', ..]) continue;
            if (line.StartsWith("export ", StringComparison.Ordinal)) line = line[7..].TrimStart();
            var equals = line.IndexOf('=');
            if (equals < 1 || !IsName(line[..equals].TrimEnd())) throw Refused($"Line {number} of {file} is no NAME=value, so # @env-file takes nothing from it.");
            yield return (line[..equals].TrimEnd(), Unquoted(line[(equals + 1)..].TrimStart()));
        }
    }

    static bool IsName(string name) => (char.IsAsciiLetter(name[0]) || name[0] is '_') && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_');

    static string Unquoted(string value) => value is ['"' or '\'', .., '"' or '\''] && value[0] == value[^1] ? value[1..^1] : value;

    static EngineException Refused(string sentence) => new(new(ProblemKind.Refused, sentence));
}
