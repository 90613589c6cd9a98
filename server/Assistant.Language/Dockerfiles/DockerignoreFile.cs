using System.Text;
using System.Text.RegularExpressions;

namespace Assistant.Language.Dockerfiles;

/// <summary>What a <c>.dockerignore</c> keeps out of a build: the last pattern that fits decides, <c>!</c> brings back.</summary>
public sealed class DockerignoreFile
{
    readonly List<(Regex Pattern, bool BringsBack)> rules = [];

    DockerignoreFile(string text)
    {
        foreach (var line in text.Split('\n').Select(line => line.Trim('\uFEFF', ' ', '\t', '\r')))
        {
            if (line is "" or "!" || line.StartsWith('#')) continue;
            var bringsBack = line[0] == '!';
            var pattern = Clean(bringsBack ? line[1..].Trim() : line);
            if (pattern is not "") rules.Add((new(Expression(pattern), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)), bringsBack));
        }
    }

    /// <summary>True when no folder may be skipped as a whole, since something in it may be brought back.</summary>
    public bool BringsBack => rules.Any(rule => rule.BringsBack);

    public static DockerignoreFile Parse(string text) => new(text);

    /// <summary>Whether a path, relative to the build context and with slashes, is kept out; also when a folder above it is.</summary>
    public bool Ignores(string path)
    {
        var ignored = false;
        foreach (var (pattern, bringsBack) in rules)
            if (ignored == bringsBack && WithParents(path).Any(part => pattern.IsMatch(part))) ignored = !bringsBack;
        return ignored;
    }

    static IEnumerable<string> WithParents(string path)
    {
        yield return path;
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1)) yield return path[..slash];
    }

    /// <summary>Without a leading slash, without <c>.</c> and <c>..</c>, without a slash at the end.</summary>
    static string Clean(string pattern)
    {
        var parts = new List<string>();
        foreach (var part in pattern.Split('/'))
        {
            if (part is "" or ".") continue;
            if (part is not "..") parts.Add(part);
            else if (parts.Count > 0) parts.RemoveAt(parts.Count - 1);
        }
        return string.Join('/', parts);
    }

    static string Expression(string pattern)
    {
        var made = new StringBuilder("^");
        for (var at = 0; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case '*' when at + 1 < pattern.Length && pattern[at + 1] == '*':
                    at++;
                    var hasSlash = at + 1 < pattern.Length && pattern[at + 1] == '/';
                    if (hasSlash) at++;
                    made.Append(hasSlash ? "(.*/)?" : ".*");
                    break;
                case '*':
                    made.Append("[^/]*");
                    break;
                case '?':
                    made.Append("[^/]");
                    break;
                case '[' when pattern.IndexOf(']', at + 1) is > 0 and var end:
                    made.Append('[').Append(pattern[(at + 1)..end].Replace("[", "\\[")).Append(']');
                    at = end;
                    break;
                case '\\' when at + 1 < pattern.Length:
                    made.Append(Regex.Escape(pattern[++at].ToString()));
                    break;
                default:
                    made.Append(Regex.Escape(pattern[at].ToString()));
                    break;
            }
        }
        return made.Append('$').ToString();
    }
}
