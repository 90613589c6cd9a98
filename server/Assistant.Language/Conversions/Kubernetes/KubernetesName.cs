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
        foreach (var run in file.Runs)
        {
            var (name, number) = (Of(file.NameOf(run)), 2);
            while (!taken.Add(name)) name = Of($"{Of(file.NameOf(run))}-{number++}");
            yield return (run, name);
        }
    }

    // A number behind it still fits.
    const int Longest = 58;
}
