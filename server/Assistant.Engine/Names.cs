using System.Text.RegularExpressions;

namespace Assistant.Engine;

/// <summary>Names of containers and volumes.</summary>
static partial class Names
{
    /// <summary>Such as <c>lab-2</c> after <c>lab</c>, and <c>lab-3</c> after that.</summary>
    public static string Next(string name) =>
        Numbered().Match(name) is { Success: true } m ? $"{m.Groups[1]}-{int.Parse(m.Groups[2].Value) + 1}" : $"{name}-2";

    /// <summary>The first name after <paramref name="name"/> that no container has.</summary>
    public static string NextFree(string name, IEnumerable<Container> containers) => NextFree(name, containers.Select(container => container.Name));

    /// <summary>The first name after <paramref name="name"/> that is none of those taken.</summary>
    public static string NextFree(string name, IEnumerable<string> names)
    {
        var taken = names.ToHashSet();
        do name = Next(name);
        while (taken.Contains(name));
        return name;
    }

    [GeneratedRegex(@"^(.*)-(\d{1,6})$")]
    private static partial Regex Numbered();
}
