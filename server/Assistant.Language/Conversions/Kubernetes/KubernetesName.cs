namespace Assistant.Language.Conversions.Kubernetes;

/// <summary>Names that Kubernetes takes for everything: a letter, then letters, digits and <c>-</c>, in lower case, 63 at most.</summary>
static class KubernetesName
{
    public static string Of(string text)
    {
        var name = string.Concat(text.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')).Trim('-');
        if (name.Length == 0 || !char.IsAsciiLetter(name[0])) name = $"app-{name}".TrimEnd('-');
        return name.Length > Longest ? name[..Longest].TrimEnd('-') : name;
    }

    /// <summary>Every command that runs something, under a name of its own.</summary>
    public static IEnumerable<(MarkedCommand Run, string Name)> All(ComposeFile file)
    {
        var taken = new HashSet<string>();
        return file.Runs.Select(run => (run, Free(Of(file.NameOf(run)), taken)));
    }

    /// <summary>The name, or the name with a number when it is taken already; it is taken from now on.</summary>
    public static string Free(string name, HashSet<string> taken)
    {
        var (free, number) = (name, 2);
        while (!taken.Add(free)) free = $"{name}-{number++}";
        return free;
    }

    // A number behind it still fits.
    const int Longest = 58;
}
