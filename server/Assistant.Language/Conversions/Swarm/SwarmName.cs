using Assistant.Language.Values;

namespace Assistant.Language.Conversions.Swarm;

/// <summary>What the services and their secrets are called.</summary>
static class SwarmName
{
    /// <summary>Every command that runs something, under a name of its own that a swarm takes.</summary>
    public static IReadOnlyList<(MarkedCommand Run, string Name)> All(ComposeFile file)
    {
        List<(MarkedCommand, string)> named = [];
        var taken = new HashSet<string>();
        foreach (var run in file.Runs)
        {
            var (wanted, mended, number) = (file.NameOf(run), ServiceName.Mended(file.NameOf(run)) ?? "app", 2);
            var name = mended;
            while (!taken.Add(name)) name = Numbered(mended, number++);
            if (!ServiceName.IsValid(wanted)) file.Losses.Add(name, $"the service is not called {wanted}; its name takes up to {ServiceName.Longest} letters, digits, - and _.");
            else if (name != wanted) file.Losses.Add(name, $"the service is not called {wanted}; another has that name.");
            named.Add((run, name));
        }
        return named;
    }

    /// <summary>The name of a secret tells the service and the variable; of a long one the end, in which they differ.</summary>
    public static string OfSecret(string service, string variable)
    {
        var name = $"{service}-{variable.ToLowerInvariant().Replace('_', '-')}";
        return name.Length <= LongestSecret ? name : name[^LongestSecret..].TrimStart('-', '_');
    }

    const int LongestSecret = 64;

    static string Numbered(string name, int number)
    {
        var end = $"-{number}";
        return $"{name[..Math.Min(name.Length, ServiceName.Longest - end.Length)].TrimEnd('-', '_')}{end}";
    }
}
