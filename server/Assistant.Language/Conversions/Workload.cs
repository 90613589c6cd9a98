using Assistant.Language.Catalogue;
using Assistant.Language.Recipes;
using Assistant.Language.Values;

namespace Assistant.Language.Conversions;

/// <summary>What a cluster has to know of a <c>docker run</c> that docker itself need not be told.</summary>
static class Workload
{
    /// <summary>True for a command that does its work and ends; false for a server.</summary>
    public static bool Ends(MarkedCommand run, ImageCatalogue catalogue)
    {
        var command = run.Command;
        if (command.Values("publish").Any() || command.IsOn("publish-all")) return false;
        if (RestartPolicy.Parse(command.Value("restart") ?? "no").Value is { IsNone: false, Name: not "on-failure" }) return false;
        if (command.Arguments.Length == 1 && catalogue.Find(command.Image!.Value) is { Ports: [_, ..] }) return false;
        return !command.IsOn("detach") || (command.IsOn("rm") && command.Arguments.Length > 1);
    }

    /// <summary>Two, so that one is there while the other is replaced; one where there is data or a session that two would not share.</summary>
    public static int Replicas(MarkedCommand run, ImageCatalogue catalogue, Marks marks) =>
        Mounted.Of(run.Command, marks).Any(mounted => mounted.IsKept) || catalogue.Find(run.Command.Image!.Value) is { Login.Kind: not LoginKind.None } ? 1 : 2;

    /// <summary>The variables whose values are secrets, each once: as a cluster has a place for them, they are no variables there.</summary>
    public static IReadOnlyList<string> Secrets(MarkedCommand run) =>
        [.. run.Command.Values("env").Select(word => KeyValue.Split(word.Value)).Where(pair => IsSecret(run, pair.Key, pair.Value)).Select(pair => pair.Key).Distinct()];

    /// <summary>A written value is a mark by now; what is still written is a switch, such as <c>ALLOW_EMPTY_PASSWORD=yes</c>.</summary>
    public static bool IsSecret(MarkedCommand run, string name, string? value) => !Marks.Has(name) && run.IsSecret(name) && (value is null || Marks.Has(value));

    /// <summary>A published port without its address: <c>127.0.0.1:80:80</c> is <c>80:80</c>.</summary>
    public static (string Address, string Port) WithoutAddress(string publish)
    {
        var colons = publish.Split(':');
        return publish.Contains('=') || colons.Length < 3 ? ("", publish) : (string.Join(':', colons[..^2]), $"{colons[^2]}:{colons[^1]}".TrimStart(':'));
    }
}
